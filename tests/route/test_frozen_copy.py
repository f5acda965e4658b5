"""The fingerprint of a document."""

from __future__ import annotations

import hashlib
import json

from hypothesis import given
from hypothesis import strategies as st

from leerroute.route import canonical_json, digest

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.dictionaries(st.text(), inner, max_size=3)
)


def test_keys_are_sorted_and_nothing_is_escaped_that_need_not_be() -> None:
    assert canonical_json({"b": 1, "a": {"é": [True, None]}}) == '{"a":{"é":[true,null]},"b":1}'


def test_the_digest_is_the_sha_256_of_those_bytes() -> None:
    # printf '{"a":1}' | sha256sum
    assert digest({"a": 1}) == "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862"
    assert digest({"é": 1}) == hashlib.sha256('{"é":1}'.encode()).hexdigest()


@given(st.dictionaries(st.text(), JSON))
def test_the_order_of_keys_does_not_matter_and_a_database_may_change_it(document: dict[str, object]) -> None:
    turned = json.loads(json.dumps(dict(reversed(document.items()))))
    assert digest(turned) == digest(document)


@given(st.dictionaries(st.text(), JSON), st.text())
def test_another_word_gives_another_digest(document: dict[str, object], word: str) -> None:
    changed = {**document, "title": word + "."}
    if changed != document:
        assert digest(changed) != digest(document)
