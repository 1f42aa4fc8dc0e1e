"""The reasons that one item shows by itself, on real names."""

from __future__ import annotations

import pytest

from autopost.signals import Signal
from tests.made import model, paper, repository
from tests.screening.asked import marked, why


def space(name: str, likes: int = 5) -> Signal:
    """A Space."""
    return model(name, 1, likes=likes).model_copy(update={"id": f"hf:space:{name}", "kind": "space", "metrics": {"likes": likes}})


def dataset(name: str) -> Signal:
    """A data set."""
    return model(name, 1).model_copy(update={"id": f"hf:dataset:{name}", "kind": "dataset"})


def starred(name: str, stars: int, forks: int, about: str = "A tool.") -> Signal:
    """A repository with so many stars and forks."""
    return repository(name, 1, about=about).model_copy(update={"metrics": {"stars": stars, "forks": forks}})


@pytest.mark.parametrize("relation", ["quantized", "adapter", "merge", "finetune"])
def test_another_owners_cut_is_folded_into_its_base(relation: str) -> None:
    """A derivative of another owner's model is set aside, and the reason names the base."""
    cut = model("unsloth/Qwen3.6-27B-GGUF", 17, base_model="Qwen/Qwen3.6-27B", base_relation=relation)
    assert why(cut) == f"derivative: {relation} of Qwen/Qwen3.6-27B"


def test_an_owners_own_tuned_release_stays() -> None:
    """talkie-1930-13b-it is its makers' own release."""
    own = model("talkie-lm/talkie-1930-13b-it", 5, base_model="talkie-lm/talkie-1930-13b-base", base_relation="finetune")
    assert why(own) == marked(own) == ""


@pytest.mark.parametrize(
    "item",
    [
        model("HauhauCS/Qwen3.6-27B-Uncensored-HauhauCS-Aggressive", 3),
        model("OBLITERATUS/gemma-4-E4B-it-OBLITERATED", 3),
        model("dealignai/Gemma-4-31B-JANG_4M-CRACK", 3),
        model("someone/Llama-4-abliterated-v2", 3),
        model("lkzd7/WAN2.2_LoraSet_NSFW", 3),
        dataset("NoobEngineere/NSFW_Manga"),
        space("Heartsync/Adult"),
        space("llamasky/Edweibin-flux-dev-nfsw"),
    ],
    ids=lambda item: item.name,
)
def test_safety_stripped_and_adult_items_are_unsafe_by_name(item: Signal) -> None:
    """Real names of such items are set aside as unsafe, whatever their base."""
    assert why(item).startswith("unsafe: the name marks")


@pytest.mark.parametrize(
    "item",
    [
        model("openai/privacy-filter", 3),
        repository("EverMind-AI/EverOS", 50),
        model("crackle/firecracker", 3),
        model("Falconsai/nsfw_image_detection", 3),
        dataset("longmaodata/Adult-Voice"),
        repository("p-e-w/heretic", 20430),
        paper("2605.00001", "Uncensored: A Study of NSFW Filters", 9),
    ],
    ids=lambda item: item.name,
)
def test_ordinary_names_are_not_unsafe(item: Signal) -> None:
    """Names that merely contain such letters stay, and so do what detects them, tools that are repositories, and papers."""
    assert why(item) == ""


@pytest.mark.parametrize("tag", ["not-for-all-audiences", "abliterated"])
def test_a_tag_marks_what_a_name_does_not(tag: str) -> None:
    """The platform's own tag is enough, and so is the owner's."""
    tagged = model("a/b", 1).model_copy(update={"attributes": {"tags": (tag,)}})
    assert why(tagged) == f"unsafe: tagged {tag}"


def test_what_finds_such_things_may_be_tagged_with_them() -> None:
    """A detector's own tag is no reason; the Hub's formal one is, whatever the name."""
    detector = model("a/nsfw-detector", 1).model_copy(update={"attributes": {"tags": ("nsfw",)}})
    formal = detector.model_copy(update={"attributes": {"tags": ("not-for-all-audiences",)}})
    assert (why(detector), why(formal)) == ("", "unsafe: tagged not-for-all-audiences")


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("model", "Jackrong/Qwopus3.6-27B-v1-preview"),
        ("model", "FINAL-Bench/Darwin-36B-Opus"),
        ("model", "lordx64/Qwen3.6-35B-A3B-Claude-4.7-Opus-Reasoning-Distilled"),
        ("space", "llamameta/Free-Unlimited-Google-Veo-3"),
    ],
)
def test_names_of_closed_models_are_borrowed(kind: str, name: str) -> None:
    """What is named after a model that only its maker can publish is set aside."""
    assert why(model(name, 9) if kind == "model" else space(name)).startswith("borrowed name:")


@pytest.mark.parametrize("name", ["WithinUsAI/GPT5.5_thinking_max_distill_god_seed_25K", "Crownelius/Opus-4.6-Reasoning-3300x"])
def test_data_sets_of_closed_models_are_marked(name: str) -> None:
    """A data set that names the closed model whose answers it holds is shown, with a mark that says so."""
    assert why(dataset(name)) == ""
    assert marked(dataset(name)).startswith("distilled: named after")


@pytest.mark.parametrize(
    "name", ["openai/gpt-oss-120b", "google/gemma-4-31B-it", "Helsinki-NLP/opus-100", "engineering-group/EngGPT2"]
)
def test_names_that_only_sound_alike_are_their_own(name: str) -> None:
    """Open models, a corpus called OPUS and a model called EngGPT2 borrow nothing."""
    assert marked(dataset(name)) == why(model(name, 9)) == ""


@pytest.mark.parametrize(
    "name",
    [
        "3jos337ph8zweb2bi5ghst974/Exodus-Fake-Balance",
        "Lastrokindle/Lossless-Scaling-Official-Crack",
        "curse-dev/Valorant-ai-aimbot",
        "imtokky/NTE-cheat",
        "tiramosammy/USDT-Flasher",
        "stranoke/sims-4-dlc-unlocker",
    ],
)
def test_cracks_cheats_and_fake_balances_are_lures(name: str) -> None:
    """Real names of such repositories are set aside."""
    assert why(repository(name, 20)).startswith("lure: the name")


@pytest.mark.parametrize(
    "name",
    [
        "markoglasgow/gemma_crackme_tutorial",
        "datawitholoye/fake-news-detection-nlp",
        "Jerry-0821/deep-learning-formula-cheatsheet",
        "Computational-Materials-Research-Group/2D-Fatigue-Crack-Growth",
        "HelloYmf/DLLHijacking-Patcher",
        "cheat/cheat",
        "ultrafunkamsterdam/undetected-chromedriver",
        "keygen-sh/keygen-api",
        "a/game-ai-hackathon",
    ],
)
def test_lessons_detectors_and_cheat_sheets_are_no_lures(name: str) -> None:
    """Real names with such words in them stay."""
    assert why(repository(name, 20)) == ""


def test_a_description_lures_too() -> None:
    """A game offered for download under a plain name is a lure; a downloader that is described is none."""
    lure = "Pokémon Champions PC Download Mega Evolution Legends Z-A Indianapolis Regionals 2026"
    assert why(repository("AussieCosmic/Pokemon-Champions", 65, about=lure)).startswith("lure: the description")
    assert why(repository("a/fetch", 65, about="Download all CVPR 2026 papers and read them offline.")) == ""


def test_descriptions_for_search_engines_and_hidden_addresses_are_link_farms() -> None:
    """The same two words five times, or a shortened address; needed words are neither, and a data set's card may be long."""
    stuffed = "polymarket trading bot polymarket copy trading bot " * 4
    assert why(repository("a/bot", 50, about=stuffed)) == "link farm: the description says “trading bot” 8 times"
    assert why(repository("a/img", 50, about="Images in minutes: https://tinyurl.com/imggenai")).startswith("link farm")
    assert why(repository("a/b", 50, about="A proxy for DeepSeek V4 that fixes what DeepSeek V4 Flash breaks.")) == ""
    told = dataset("a/essays").model_copy(update={"passages": repository("a/b", 1, about=stuffed).passages})
    assert why(told) == ""


def test_names_that_nobody_would_type_are_machine_made() -> None:
    """Ten digits behind a name, or a long mix of both; sizes, versions, dates and short numbers are not."""
    assert why(repository("maerunzler47102197153/Manager", 44)) == "machine-made name: “maerunzler47102197153”"
    assert why(space("addmedmkl490-0pjklfvn3409y8ruwjk/fire")).startswith("machine-made name:")
    for name in ("QQ3221197721/cloudai-fusion", "r3gm/wan2-2-fp8da-aoti-preview", "a/log-20260504", "S4MPL3BI4S/gemma4-agent"):
        assert why(space(name)) == "", name


def test_trials_are_traffic_until_somebody_likes_them() -> None:
    """A name like test, data1 or a checkpoint's is taken at its word while fewer than ten like it."""
    for name in ("LEI-QI-233/test", "datalocalapi/data1", "aisi-whitebox/mo1xb_checkpoint_192_mmlu_0_shot_cot"):
        assert why(space(name, likes=9)).startswith("test traffic:"), name
        assert why(space(name, likes=10)) == ""
    assert why(space("a/test-time-training", likes=3)) == why(space("a/progress-bar", likes=3)) == ""


def test_forks_far_above_stars_are_marked_with_both_numbers() -> None:
    """776 forks against 160 stars are shown with a mark; fewer than twice as many, or than twenty, are not."""
    assert marked(starred("alefinvest/bot", 160, 776)) == "forks: 776 forks against 160 stars"
    assert marked(starred("a/b", 100, 199)) == marked(starred("a/b", 5, 19)) == ""
    assert why(starred("alefinvest/bot", 160, 776)) == ""


def test_many_stars_without_a_fork_are_bought() -> None:
    """197 stars and no fork are set aside; one fork, or fewer stars, or a count that is not known, are not."""
    assert why(starred("a/b", 197, 0)) == "star ring: 197 stars and not one fork"
    unknown = repository("a/b", 1).model_copy(update={"metrics": {"stars": 197}})
    assert why(starred("a/b", 197, 1)) == why(starred("a/b", 99, 0)) == why(unknown) == ""


def test_archived_and_empty_items_are_set_aside() -> None:
    """A closed repository, one that says nothing and has no fork, and what nobody has liked or used, are no story."""
    assert why(repository("a/x", 9, archived=True)).startswith("archived")
    assert why(starred("a/y", 30, 0, about="")).startswith("empty: no description")
    assert why(model("a/z", 1, likes=0, downloads=0)).startswith("empty: nobody")
    assert why(repository("a/z", 9)) == why(model("a/z", 1, likes=0, downloads=1)) == why(model("a/z", 1, downloads=0)) == ""


@pytest.mark.parametrize(
    "name",
    ["someone/Llama-abl\u200bitera\u00adted", "someone/Llama-\u0430bliter\u0430ted", "someone/Llama-ａｂｌｉｔｅｒａｔｅｄ"],
)
def test_invisible_and_lookalike_letters_do_not_dodge_a_reason(name: str) -> None:
    """A zero-width space, a soft hyphen, Cyrillic and full-width letters fold to the name they imitate."""
    assert why(model(name, 3)).startswith("unsafe")
    assert why(model(f"un\u200bsloth/{name}", 3), block=("unsloth",)).startswith("blocked")
