"""moto's server on a free port of 127.0.0.1 for as long as standard input is open: it outlives nobody who started it."""
import os
import sys
import threading

from moto.server import main


def end_with_standard_input():
    sys.stdin.buffer.read()
    os._exit(0)


threading.Thread(target=end_with_standard_input, daemon=True).start()
main(['-H', '127.0.0.1', '-p', '0'])
