"""One repository on GitHub as its git data, contents and pull-request APIs show it (https://docs.github.com/rest)."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import dataclass, field
from typing import Any

from tests.standins.server import Answer, Seen

Json = dict[str, Any]
BODY = 65_536


class No(Exception):
    """What GitHub refuses, with its status."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.answer = Answer({"message": message, "status": str(status)}, status)


def _sha(kind: str, content: bytes) -> str:
    return hashlib.sha1(f"{kind} {len(content)}\0".encode() + content, usedforsecurity=False).hexdigest()


@dataclass
class RepositoryStandIn:
    """`trees` are whole: every file of a commit by its path, as the name of its content. Only `token` is let in."""

    name: str
    token: str
    blobs: dict[str, bytes] = field(default_factory=dict)
    trees: dict[str, dict[str, str]] = field(default_factory=dict)
    commits: dict[str, Json] = field(default_factory=dict)
    branches: dict[str, str] = field(default_factory=dict)
    pulls: list[Json] = field(default_factory=list)
    calls: list[tuple[str, str]] = field(default_factory=list)
    forced: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.branches["main"] = self.commit_to(None, "Begin", {"README.md": b"A newsroom.\n"})

    def commit_to(self, parent: str | None, message: str, files: dict[str, bytes]) -> str:
        """A commit with these files on top of the parent's."""
        tree = dict(self.trees[self.commits[parent]["tree"]["sha"]]) if parent else {}
        tree |= {path: self._blob(content) for path, content in files.items()}
        return str(self._commit(message, self._tree(tree), [parent] if parent else [])["sha"])

    def files(self, branch: str) -> dict[str, bytes]:
        """What a branch holds, by path."""
        tree = self.trees[self.commits[self.branches[branch]]["tree"]["sha"]]
        return {path: self.blobs[sha] for path, sha in tree.items()}

    def __call__(self, seen: Seen) -> Answer | None:
        """Answer a request below `/repos/OWNER/NAME`."""
        prefix = f"/repos/{self.name}"
        if not seen.path.startswith(prefix):
            return None
        path = seen.path.removeprefix(prefix)
        if seen.headers.get("authorization") not in {f"token {self.token}", f"Bearer {self.token}"}:
            return No(401, "Bad credentials").answer
        self.calls.append((seen.method, path))
        try:
            return self._answered(seen, path, json.loads(seen.body) if seen.body else {})
        except No as refused:
            return refused.answer

    def _answered(self, seen: Seen, path: str, given: Json) -> Answer:
        if seen.method == "GET":
            return Answer(self._shown(seen, path))
        made = {"/git/blobs": self._post_blob, "/git/trees": self._post_tree, "/git/commits": self._post_commit,
                "/git/refs": self._post_ref, "/pulls": self._post_pull}  # fmt: skip
        if seen.method == "POST" and path in made:
            return Answer(made[path](given), 201)
        if seen.method == "PATCH" and (ref := re.fullmatch(r"/git/refs/heads/(.+)", path)):
            return Answer(self._patch_ref(ref[1], given))
        if seen.method == "PATCH" and (pull := re.fullmatch(r"/pulls/(\d+)", path)):
            self.pulls[int(pull[1]) - 1] |= self._pull(given)
            return Answer(self.pulls[int(pull[1]) - 1])
        raise No(404, "Not Found")

    def _shown(self, seen: Seen, path: str) -> Any:
        if path == "":
            return {"default_branch": "main", "full_name": self.name}
        if path == "/pulls":
            head = seen.first("head").partition(":")[2]
            wanted = (head, seen.first("base"), seen.first("state", "open"))
            return [each for each in self.pulls if (each["head"]["ref"], each["base"]["ref"], each["state"]) == wanted]
        if ref := re.fullmatch(r"/git/ref/heads/(.+)", path):
            return self._ref(ref[1])
        if commit := re.fullmatch(r"/git/commits/(\w+)", path):
            return self.commits[commit[1]]
        if folder := re.fullmatch(r"/contents/(.+)", path):
            return self._listed(folder[1], seen.first("ref"))
        raise No(404, "Not Found")

    def _listed(self, folder: str, branch: str) -> list[Json]:
        if branch not in self.branches:
            raise No(404, f"No commit found for the ref {branch}")
        tree = self.trees[self.commits[self.branches[branch]]["tree"]["sha"]]
        found = [(path.rpartition("/"), sha) for path, sha in tree.items()]
        listed = [{"name": name, "sha": sha, "type": "file"} for (parent, _, name), sha in found if parent == folder]
        if not listed:
            raise No(404, "Not Found")
        return listed

    def _ref(self, branch: str) -> Json:
        if branch not in self.branches:
            raise No(404, "Not Found")
        return {"ref": f"refs/heads/{branch}", "object": {"type": "commit", "sha": self.branches[branch]}}

    def _blob(self, content: bytes) -> str:
        sha = _sha("blob", content)
        self.blobs[sha] = content
        return sha

    def _tree(self, files: dict[str, str]) -> str:
        sha = _sha("tree", json.dumps(files, sort_keys=True).encode())
        self.trees[sha] = files
        return sha

    def _commit(self, message: str, tree: str, parents: list[str]) -> Json:
        sha = _sha("commit", f"{message}{tree}{parents}{len(self.commits)}".encode())
        self.commits[sha] = {
            "sha": sha,
            "message": message,
            "tree": {"sha": tree},
            "parents": [{"sha": each} for each in parents],
        }
        return self.commits[sha]

    def _post_blob(self, given: Json) -> Json:
        content = given["content"]
        return {"sha": self._blob(base64.b64decode(content) if given["encoding"] == "base64" else content.encode())}

    def _post_tree(self, given: Json) -> Json:
        files = dict(self.trees[given["base_tree"]])
        for entry in given["tree"]:
            if entry.get("sha", "") is None:
                del files[entry["path"]]
            elif "sha" in entry and entry["sha"] not in self.blobs:
                raise No(422, f"tree.sha {entry['sha']} is not a valid blob")
            else:
                files[entry["path"]] = entry["sha"] if "sha" in entry else self._blob(entry["content"].encode())
        return {"sha": self._tree(files)}

    def _post_commit(self, given: Json) -> Json:
        if given["tree"] not in self.trees or not set(given["parents"]) <= self.commits.keys():
            raise No(422, "Tree SHA does not exist")
        return self._commit(given["message"], given["tree"], given["parents"])

    def _post_ref(self, given: Json) -> Json:
        branch = given["ref"].removeprefix("refs/heads/")
        if branch in self.branches:
            raise No(422, "Reference already exists")
        self.branches[branch] = given["sha"]
        return self._ref(branch)

    def _patch_ref(self, branch: str, given: Json) -> Json:
        parents = {each["sha"] for each in self.commits[given["sha"]]["parents"]}
        if self._ref(branch)["object"]["sha"] not in parents:
            if not given.get("force"):
                raise No(422, "Update is not a fast forward")
            self.forced.append(branch)
        self.branches[branch] = given["sha"]
        return self._ref(branch)

    def _pull(self, given: Json) -> Json:
        if len(given.get("body", "")) > BODY:
            raise No(422, "Validation Failed: body is too long (maximum is 65536 characters)")
        if len(given.get("title", "")) > 256:
            raise No(422, "Validation Failed: title is too long (maximum is 256 characters)")
        return {key: given[key] for key in ("title", "body", "state") if key in given}

    def _post_pull(self, given: Json) -> Json:
        head, base = given["head"], given["base"]
        if any((each["head"]["ref"], each["state"]) == (head, "open") for each in self.pulls):
            raise No(422, "Validation Failed: A pull request already exists")
        if self.files(head) == self.files(base):
            raise No(422, f"Validation Failed: No commits between {base} and {head}")
        number = len(self.pulls) + 1
        address = f"https://github.com/{self.name}/pull/{number}"
        made = {"number": number, "state": "open", "html_url": address, "head": {"ref": head}, "base": {"ref": base}}
        self.pulls.append({**made, **self._pull(given)})
        return self.pulls[-1]
