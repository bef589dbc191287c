"""`aws` as a program that asks serve.py, through the socket that the first argument names."""
import json
import os
import socket
import sys

path, *args = sys.argv[1:]
env = {name: value for name, value in os.environ.items() if name.startswith('AWS_')}
with socket.socket(socket.AF_UNIX) as connection:
    connection.connect(path)
    connection.sendall((json.dumps({'args': args, 'env': env, 'whole': True}) + '\n').encode())
    answer = json.loads(connection.makefile(encoding='utf-8').readline())
sys.stdout.write(answer['stdout'])
sys.stderr.write(answer['stderr'])
sys.exit(answer['code'])
