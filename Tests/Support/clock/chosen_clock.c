// Lets a program live at a chosen instant: loaded before the C library (LD_PRELOAD), it answers questions about the
// world clock with CLOCK_INSTANT (seconds of UTC) plus what has passed since CLOCK_ORIGIN (seconds of the clock that
// runs since the machine started). The machine's own world clock is never asked, so that programs started one after
// another see one clock running on. Waits until an instant of that clock are put back into the machine's time. Every
// other clock is left as it is.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/time.h>
#include <time.h>

typedef int (*clock_reader)(clockid_t, struct timespec *);

static int is_world_clock(clockid_t clock) { return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE; }

static int machine_clock(clockid_t clock, struct timespec *time) {
  static clock_reader real;
  if (!real) real = (clock_reader)dlsym(RTLD_NEXT, "clock_gettime");
  return real(clock, time);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  const char *instant = getenv("CLOCK_INSTANT"), *origin = getenv("CLOCK_ORIGIN");
  if (!is_world_clock(clock) || !instant || !origin) return machine_clock(clock, time);
  int result = machine_clock(CLOCK_BOOTTIME, time);
  if (result == 0) time->tv_sec += atoll(instant) - atoll(origin);
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  (void)zone;
  struct timespec now;
  int result = clock_gettime(CLOCK_REALTIME, &now);
  if (result == 0) *time = (struct timeval){.tv_sec = now.tv_sec, .tv_usec = now.tv_nsec / 1000};
  return result;
}

time_t time(time_t *out) {
  struct timespec now;
  if (clock_gettime(CLOCK_REALTIME, &now) != 0) return (time_t)-1;
  if (out) *out = now.tv_sec;
  return now.tv_sec;
}

// What a deadline of the chosen clock is on the machine's.
static struct timespec machine_deadline(const struct timespec *deadline) {
  struct timespec chosen, machine;
  clock_gettime(CLOCK_REALTIME, &chosen);
  machine_clock(CLOCK_REALTIME, &machine);
  long long nanoseconds = (long long)deadline->tv_nsec - chosen.tv_nsec + machine.tv_nsec;
  long long seconds = deadline->tv_sec - chosen.tv_sec + machine.tv_sec;
  for (; nanoseconds < 0; seconds--) nanoseconds += 1000000000;
  for (; nanoseconds >= 1000000000; seconds++) nanoseconds -= 1000000000;
  return (struct timespec){.tv_sec = seconds, .tv_nsec = nanoseconds};
}

int sem_timedwait(sem_t *restrict semaphore, const struct timespec *restrict deadline) {
  struct timespec machine = machine_deadline(deadline);
  return sem_clockwait(semaphore, CLOCK_REALTIME, &machine);
}

int pthread_cond_timedwait(
    pthread_cond_t *restrict condition, pthread_mutex_t *restrict lock, const struct timespec *restrict deadline) {
  // So small an instant is one of the clock since the start: a condition may be made to wait by that.
  if (deadline->tv_sec < 500000000) return pthread_cond_clockwait(condition, lock, CLOCK_MONOTONIC, deadline);
  struct timespec machine = machine_deadline(deadline);
  return pthread_cond_clockwait(condition, lock, CLOCK_REALTIME, &machine);
}
