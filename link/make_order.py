#!/usr/bin/env python3
"""Makes link/order anew: the functions of the libraries that a start, Home and a call run through, in that order.

    make order            (needs valgrind)

The linker lays them side by side, so that few pages of the file are read into memory. Functions of callcoach itself are
left out: their names change with every change, and they lie together anyway. Names that are gone are passed over.
"""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

# The modules of callcoach in mangled names.
OWN = re.compile(
    "10CallScript|8CoachApp|5Store|12CoachRuntime|5Cells|9callcoach|14CursesTerminal|8Exchange")
RUNS = [([], "quit", ""), (["call", "Ann Hale"], "ringing", "  1uyn")]


def play(program, home, arguments, ready, keys):
    """Runs the program under callgrind on a terminal, presses the keys and ends it; the names of its functions."""
    with tempfile.NamedTemporaryFile() as output:
        command = ["valgrind", "-q", "--demangle=no", "--tool=callgrind",
                   f"--callgrind-out-file={output.name}", program, *arguments]
        process, terminal = pty.fork()
        if process == 0:
            environment = {"HOME": home, "PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8",
                           "TZ": "Europe/London"}
            environment |= {key: os.environ[key] for key in os.environ if key.startswith(("CLOCK_", "LD_"))}
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))
        shown = wait(terminal, 60, ready)
        if ready not in shown:
            sys.exit(f"“{ready}” never came: {shown[-300:]}")
        for key in keys:
            os.write(terminal, key.encode())
            wait(terminal, 1)
        os.kill(process, signal.SIGTERM)
        wait(terminal, 60)
        os.waitpid(process, 0)
        os.close(terminal)
        return re.findall(r"^c?fn=\(\d+\) (.+)$", open(output.name, errors="replace").read(), re.MULTILINE)


def wait(terminal, seconds, text=None):
    """What the terminal shows until a text comes, the time is over or the program has gone."""
    shown, end = "", time.monotonic() + seconds
    while time.monotonic() < end and (text is None or text not in shown):
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                shown += os.read(terminal, 65536).decode(errors="replace")
            except OSError:
                break
    return shown


def main():
    binary, maker, order = sys.argv[1:]
    defined = {line.split()[-1] for line in subprocess.run(
        ["nm", "--defined-only", binary], capture_output=True, text=True, check=True).stdout.splitlines()}
    with tempfile.TemporaryDirectory() as folder:
        # Valgrind cannot read all of the debugging information.
        program = os.path.join(folder, "callcoach")
        subprocess.run(["strip", "-g", "-o", program, binary], check=True)
        names = {}
        for arguments, ready, keys in RUNS:
            home = os.path.join(folder, "home")
            os.mkdir(home)
            subprocess.run([sys.executable, maker, "--callcoach", binary, "--contacts", "500"],
                           env=dict(os.environ, HOME=home), check=True, stdout=subprocess.DEVNULL)
            for name in play(program, home, arguments, ready, keys):
                names[re.sub(r"'\d+$", "", name)] = True
            shutil.rmtree(home)
    kept = [name for name in names if name in defined and not OWN.search(name)]
    with open(order, "w") as file:
        file.writelines(f"{name}\n" for name in kept)
    print(f"{len(kept)} functions in {order}")


if __name__ == "__main__":
    main()
