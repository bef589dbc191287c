"""The AWS CLI, a command a line of JSON, in one process: starting a new one takes longer than most commands do."""
import contextlib
import io
import json
import os
import sys

from awscli.clidriver import create_clidriver

answers = sys.stdout
drivers = {}
given = set()


def driver_in(env):
    """One for each environment: it keeps the credentials that it found, and the descriptions of services that it read."""
    key = json.dumps(env, sort_keys=True)
    if key not in drivers:
        drivers[key] = create_clidriver()
    return drivers[key]


def run(args, env):
    try:
        return driver_in(env).main(args)
    except SystemExit as end:
        return end.code


for line in sys.stdin:
    asked = json.loads(line)
    if asked.get('whole'):
        for name in given.difference(asked['env']):
            os.environ.pop(name, None)
    given.update(asked['env'])
    for name, value in asked['env'].items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
    said, complained = io.TextIOWrapper(io.BytesIO(), 'utf-8'), io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(complained):
        code = run(asked['args'], asked['env'])
    said.seek(0)
    answers.write(json.dumps({'code': code, 'stdout': said.read(), 'stderr': complained.getvalue()}) + '\n')
    answers.flush()
