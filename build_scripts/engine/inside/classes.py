"""Dataclasses written out: what ``@dataclass`` would make at every start stands in the source.

``dataclass`` writes and compiles the methods of each class when it is imported, in the reader's
browser 5 to 10 ms for each. Here the same methods are put into the source before it is compiled.
What a class means stays the same; a test compares them one by one. What is not known here is an
error: never a class that means something else than it says.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

# An instance is frozen, so its own ``__init__`` sets its fields past it.
_PRELUDE = """
_dataclass_set = object.__setattr__
_dataclass_unset = object()
def _dataclass_frozen(self, name, *_):
    raise AttributeError(f"cannot assign to field {name!r}")
"""
_MAKERS = {"dataclass", "dataclasses"}
_OPTIONS = {"frozen", "slots", "order"}
_ORDER = {"lt": "<", "le": "<=", "gt": ">", "ge": ">="}


@dataclass(frozen=True)
class Field:
    """``default`` is the source of the default, and ``made`` that of what makes it; empty: none."""

    name: str
    default: str = ""
    made: str = ""

    @property
    def parameter(self) -> str:
        if self.made:
            return f"{self.name}=_dataclass_unset"
        return f"{self.name}={self.default}" if self.default else self.name

    @property
    def value(self) -> str:
        if self.made:
            return f"{self.made}() if {self.name} is _dataclass_unset else {self.name}"
        return self.name


def written_out(source: str, name: str) -> str:
    """``source`` with the methods of its dataclasses written out; itself where it has none.

    Raises ValueError, with the file's ``name``, for a dataclass of a kind that is not known here,
    and SyntaxError for what is not Python.
    """
    if "dataclass" not in source:
        return source
    tree = ast.parse(source, name)
    found = [node for node in tree.body if isinstance(node, ast.ClassDef) and _options(node)]
    for node in found:
        _write_out(node, name)
    tree.body = list(_without_imports(tree.body))
    if any(isinstance(each, ast.Name) and each.id in _MAKERS for each in ast.walk(tree)):
        raise ValueError(f"{name}: dataclass is used in a way that classes.py does not know")
    if not found:
        return source
    tree.body[_first(tree.body) : _first(tree.body)] = ast.parse(_PRELUDE).body
    return ast.unparse(ast.fix_missing_locations(tree))


def _called(node: ast.expr) -> str:
    return ast.unparse(node.func if isinstance(node, ast.Call) else node)


def _options(node: ast.ClassDef) -> dict[str, bool]:
    """The options of a dataclass; empty for another class."""
    for each in node.decorator_list:
        if _called(each) in ("dataclass", "dataclasses.dataclass"):
            words = each.keywords if isinstance(each, ast.Call) else []
            return {"": True, **{str(word.arg): ast.literal_eval(word.value) for word in words}}
    return {}


def _write_out(node: ast.ClassDef, file: str) -> None:
    options = _options(node)
    options.pop("")
    methods = {each.name for each in node.body if isinstance(each, ast.FunctionDef)}
    strange = (
        set(options) - _OPTIONS
        or not options.get("frozen")
        or len(node.decorator_list) > 1
        or node.bases
        or methods & {"__init__", "__eq__", "__hash__", "__repr__", "__post_init__"}
    )
    if strange:
        raise ValueError(f"{file}: the dataclass {node.name} is of a kind that classes.py lacks")
    fields = [_field(each, file) for each in node.body if isinstance(each, ast.AnnAssign)]
    others = [each for each in node.body if not isinstance(each, ast.AnnAssign)]
    text = "class _:\n" + "\n".join(f"    {line}" for line in _lines(node.name, fields, options))
    made = ast.parse(text).body[0]
    assert isinstance(made, ast.ClassDef)
    node.decorator_list = []
    node.body = [*others[: _docstring(others)], *made.body, *others[_docstring(others) :]]


def _docstring(body: list[ast.stmt]) -> int:
    return int(bool(body) and isinstance(body[0], ast.Expr))


def _field(node: ast.AnnAssign, file: str) -> Field:
    name, value = ast.unparse(node.target), node.value
    if "ClassVar" in ast.unparse(node.annotation) or "InitVar" in ast.unparse(node.annotation):
        raise ValueError(f"{file}: the field {name} is of a kind that classes.py lacks")
    if not isinstance(value, ast.Call) or _called(value) not in ("field", "dataclasses.field"):
        return Field(name, default=ast.unparse(value) if value else "")
    words = {word.arg: ast.unparse(word.value) for word in value.keywords}
    if value.args or set(words) != {"default_factory"}:
        raise ValueError(f"{file}: the default of {name} is of a kind that classes.py lacks")
    return Field(name, made=words["default_factory"])


def _lines(name: str, fields: list[Field], options: dict[str, bool]) -> Iterator[str]:
    """The body that ``dataclass`` would give the class."""
    names = [field.name for field in fields]
    own, other = _tuple("self", names), _tuple("other", names)
    if options.get("slots"):
        yield f"__slots__ = {tuple(names)!r}"
    yield f"__match_args__ = {tuple(names)!r}"
    yield f"def __init__(self, {', '.join(field.parameter for field in fields)}):"
    yield from (f"    _dataclass_set(self, {field.name!r}, {field.value})" for field in fields)
    yield "def __repr__(self):"
    shown = ", ".join(f"{each}={{self.{each}!r}}" for each in names)
    yield f"    return f'{{self.__class__.__qualname__}}({shown})'"
    yield "def __eq__(self, other):"
    yield "    if other.__class__ is not self.__class__: return NotImplemented"
    yield f"    return {own} == {other}"
    yield "def __hash__(self):"
    yield f"    return hash({own})"
    yield "def __replace__(self, /, **changes):"
    own_values = "".join(f"{each!r}: self.{each}, " for each in names)
    yield f"    return {name}(**{{{own_values}**changes}})"
    yield "__setattr__ = __delattr__ = _dataclass_frozen"
    for word, sign in _ORDER.items() if options.get("order") else ():
        yield f"def __{word}__(self, other):"
        yield "    if other.__class__ is not self.__class__: return NotImplemented"
        yield f"    return {own} {sign} {other}"


def _tuple(of: str, names: list[str]) -> str:
    return f"({''.join(f'{of}.{name}, ' for name in names)})"


def _without_imports(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements without the import of dataclasses; its ``replace`` is ``copy``'s."""
    for node in body:
        if isinstance(node, ast.ImportFrom) and node.module == "dataclasses":
            if any(each.name == "replace" for each in node.names):
                yield ast.ImportFrom("copy", [ast.alias("replace")], 0)
        elif not (isinstance(node, ast.Import) and node.names[0].name == "dataclasses"):
            yield node


def _first(body: list[ast.stmt]) -> int:
    """Where the first statement may stand: after the docstring and ``from __future__``."""
    for index, node in enumerate(body):
        future = isinstance(node, ast.ImportFrom) and node.module == "__future__"
        if not future and not (index == 0 and _docstring(body)):
            return index
    return len(body)
