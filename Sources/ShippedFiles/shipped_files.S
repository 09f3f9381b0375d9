// Embeds the shipped files by .incbin: a Swift array literal of the same size takes minutes to compile.
  .section .rodata
  .balign 16
  .global callcoach_playbook_start
  .hidden callcoach_playbook_start
callcoach_playbook_start:
  .incbin "data/playbook.md"
  .global callcoach_playbook_end
  .hidden callcoach_playbook_end
callcoach_playbook_end:
  .byte 0
  .section .note.GNU-stack,"",%progbits
