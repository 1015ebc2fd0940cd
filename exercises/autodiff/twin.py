"""Reverse-mode differentiation of a graph of scalars.

PyTorch's autograd does this for tensors; one number at a time needs no NumPy.
"""

import math
from graphlib import CycleError, TopologicalSorter

OPERAND_COUNTS = {"add": 2, "multiply": 2, "power": 1, "exp": 1, "tanh": 1}


def apply_operation(operation, operands):
    """The value, and its derivative with respect to each operand."""
    op = operation["op"]
    if len(operands) != OPERAND_COUNTS[op]:
        raise ValueError(f"{op} of {len(operands)} operands")
    a, b = operands[0], operands[-1]
    match op:
        case "add":
            value, slopes = a + b, [1, 1]
        case "multiply":
            value, slopes = a * b, [b, a]
        case "power":
            p = operation["exponent"]
            # the rule would divide by zero for the constant x ** 0 at x = 0
            value, slopes = a**p, [p * a ** (p - 1) if p != 0 else 0]
        case "exp":
            value, slopes = math.exp(a), [math.exp(a)]
        case "tanh":
            value, slopes = math.tanh(a), [1 - math.tanh(a) ** 2]
    return {"value": value, "slopes": slopes}


def evaluate(nodes):
    steps = run_forward(nodes, sort_nodes(nodes))
    return [step["value"] for step in steps]


def gradients(nodes):
    order = sort_nodes(nodes)
    steps = run_forward(nodes, order)
    adjoints = [0.0] * len(nodes)
    adjoints[-1] = 1.0
    # a node is reached after all that use it, and has gathered everything by then
    for k in reversed(order):
        for operand, slope in zip(operands_of(nodes[k]), steps[k]["slopes"]):
            adjoints[operand] += adjoints[k] * slope
    derivatives = [adjoint for node, adjoint in zip(nodes, adjoints) if node["op"] == "input"]
    return {"value": steps[-1]["value"], "derivatives": derivatives}


def run_forward(nodes, order):
    steps = [None] * len(nodes)
    for k in order:
        node = nodes[k]
        if node["op"] == "input":
            steps[k] = {"value": node["value"], "slopes": []}
        else:
            steps[k] = apply_operation(node, [steps[i]["value"] for i in operands_of(node)])
    return steps


def sort_nodes(nodes):
    """Operands first. graphlib sorts without recursion, which Python ends after 1000 calls by default."""
    if not nodes:
        raise ValueError("there is no last node in an empty list")
    # -1 would be the last node to Python, not an error
    if any(i % 1 != 0 or not 0 <= i < len(nodes) for node in nodes for i in operands_of(node)):
        raise ValueError("an operand is a node that does not exist")
    try:
        return list(TopologicalSorter({k: set(operands_of(node)) for k, node in enumerate(nodes)}).static_order())
    except CycleError as error:
        raise ValueError("some nodes depend on themselves") from error


def operands_of(node):
    return [] if node["op"] == "input" else node["inputs"]
