"""Runs a command on a terminal of its own and types answers when their questions have been printed.

answer.py COMMAND... < lines of "question TAB answer"; ^C and ^D are typed as such, and behind "!"
stands a command that is run instead of typing anything. Prints what the terminal showed and ends
with the command's exit status.
"""
import os
import pty
import select
import signal
import subprocess
import sys
import time

SPECIAL = {"^C": b"\x03", "^D": b"\x04"}
answers = [line.rstrip("\n").split("\t") for line in sys.stdin]
pid, terminal = pty.fork()
if pid == 0:
    # A build in the background may ignore what the keys of a terminal send, and hands that down.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    os.execvp(sys.argv[1], sys.argv[1:])
shown = b""
searched = 0
special = b""
typed = 0.0
end = time.time() + 90
while time.time() < end:
    if select.select([terminal], [], [], 0.05)[0]:
        try:
            shown += os.read(terminal, 4096)
        except OSError:
            break
        special = b""
        continue
    if special and time.time() > typed + 5:
        # Whoever sees that nothing happens types it again: a terminal drops what comes too soon.
        os.write(terminal, special)
        typed = time.time()
    # A question is what the terminal shows last: nothing but an answer can follow it.
    if answers and shown[searched:].endswith(answers[0][0].encode()):
        answer = answers.pop(0)[1]
        searched = len(shown)
        time.sleep(0.1)  # the echo is switched off behind the question
        if answer.startswith("!"):
            subprocess.run(answer[1:], shell=True, check=True)
        else:
            special = SPECIAL.get(answer, b"")
            os.write(terminal, special or (answer + "\n").encode())
            typed = time.time()
else:
    os.kill(pid, signal.SIGKILL)
sys.stdout.write(shown.decode().replace("\r\n", "\n"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
