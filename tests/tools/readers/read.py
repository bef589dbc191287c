"""Reads YAML with PyYAML, which is YAML 1.1: a list of texts in, a list of their documents out, all as JSON."""
import json
import sys

import yaml

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain(value, under=""):
    """What JSON can say: keys are text, and Helm values in a string are read as YAML."""
    if isinstance(value, dict):
        return {str(key): plain(item, str(key)) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if under == "values" and isinstance(value, str):
        return read(value)
    return value if isinstance(value, (str, int, float, bool, type(None))) else {"other": str(value)}


def read(text):
    return [plain(document) for document in yaml.load_all(text, Loader)]


def answer(text):
    try:
        return {"answer": read(text)}
    except yaml.YAMLError as error:
        return {"error": str(error)}


json.dump([answer(text) for text in json.load(sys.stdin)], sys.stdout)
