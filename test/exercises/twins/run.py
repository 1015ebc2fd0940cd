"""Runs twins on calls that come in as lines of JSON, and writes what came out, a line each."""

import importlib.util
import json
import math
import re
import sys

import numpy as np

# what cannot be said in JSON
SPECIAL = {"NaN": math.nan, "Infinity": math.inf, "-Infinity": -math.inf}
ERRORS = {"ValueError": "RangeError", "LinAlgError": "RangeError", "IndexError": "RangeError", "ZeroDivisionError": "RangeError"}


def snake(name):
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()


def camel(name):
    return re.sub(r"_([a-z0-9])", lambda found: found[1].upper(), name)


def read(value):
    if isinstance(value, list):
        return [read(item) for item in value]
    if isinstance(value, dict):
        return SPECIAL[value["$"]] if "$" in value else {snake(key): read(item) for key, item in value.items()}
    return value


def write(value):
    if isinstance(value, np.ndarray):
        return write(value.tolist())
    if isinstance(value, np.generic):
        return write(value.item())
    if isinstance(value, float) and not math.isfinite(value):
        return {"$": "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"}
    if isinstance(value, dict):
        return {camel(str(key)): write(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [write(item) for item in value]
    return value


def load(path, modules={}):
    if path not in modules:
        spec = importlib.util.spec_from_file_location(f"twin_{len(modules)}", path)
        modules[path] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(modules[path])
    return modules[path]


for line in sys.stdin:
    call = json.loads(line)
    try:
        with np.errstate(all="ignore"):
            answer = getattr(load(call["file"]), snake(call["entry"]))(*read(call["args"]))
        print(json.dumps({"value": write(answer)}), flush=True)
    except Exception as error:
        name = type(error).__name__
        print(json.dumps({"threw": ERRORS.get(name, name), "message": str(error)}), flush=True)
