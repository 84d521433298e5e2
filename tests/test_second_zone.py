"""Another zone is another folder: made as the READMEs say, built, opened; no word of ours on any page or in any file."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = re.compile(
    "枣庄|薛城|山亭|山东|锂|欣旺达|齐鲁|吉利|zaozhuang|xuecheng|shanting|shandong|lithium|sunwoda|qilu|geely", re.I
)
READMES = {"README.md": "## Show another zone\n", "README.zh-CN.md": "## 换一个开发区\n"}
ADD = {"README.md": "## Add an article\n", "README.zh-CN.md": "## 添一篇文章\n"}
ARTICLE = """盐城高新区光伏产业加快成势
盐城高新区管委会　2025年1月18日

1月16日，盐城高新区经济工作会议召开。2024年，全区实现地区生产总值312.6亿元，同比增长7.1%；一般公共预算收入18.4亿元，同比增长5.2%；固定资产投资同比增长6.8%。
光伏产业营业收入86.5亿元，同比增长21.4%，力争2026年光伏产业产值达到150亿元。全区集聚光伏企业42家，拥有光伏专利315项。
全市光伏产业产值力争2026年突破600亿元。
总投资35亿元的某某达光伏组件项目正在加紧施工，某某硅片项目已投产。2024年，新增高新技术企业28家，科技型中小企业入库160家。
"""
NEW = """上半年经济运行情况
2025年7月20日，枣庄高新区召开某某会议。上半年，全区地区生产总值同比增长6.1%，某某新材料等8个项目竣工投产。
"""


def steps(readme: str, heading: str) -> str:
    """A section of a README, without its heading."""
    return (ROOT / readme).read_text("utf-8").partition(heading)[2].partition("\n## ")[0]


def blocks(section: str, language: str) -> list[str]:
    """Its fenced blocks of a language, indentation taken off."""
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", section, re.M | re.S)
    return [re.sub(rf"^{indent}", "", body, flags=re.M) for indent, body in found]


def said(command: str, folder: Path, **more: str) -> subprocess.CompletedProcess[str]:
    """A line of a README, run in ``folder``, where ``python`` is ours."""
    env = {key: value for key, value in os.environ.items() if key != "ZZDASH_ZONE"}
    env |= {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, shell=True, cwd=folder, env=env | {"PYTHONUTF8": "1"} | more, capture_output=True, text=True, check=False
    )


def built(build: str, manifest: Path, folder: Path) -> None:
    """Build twice, as the READMEs say: the first run tells the sha256 to paste."""
    told = said(build, folder)
    assert told.returncode == 2
    digest = re.search(r'sha256 = "([0-9a-f]{64})"', told.stderr)
    assert digest, told.stderr
    manifest.write_text(manifest.read_text("utf-8").replace('sha256 = "?"', digest.group()), "utf-8")
    done = said(build, folder)
    assert done.returncode == 0, done.stderr


def made(folder: Path, readme: str) -> tuple[Path, str]:
    """A zone made by the steps of ``readme``, and what its check says."""
    here, seeds = folder / "zzdash", folder / "yancheng" / "seeds"
    here.mkdir()
    seeds.mkdir(parents=True)
    section = steps(readme, READMES[readme])
    for name, body in zip(("articles.toml", "zone.toml", "industry.toml"), blocks(section, "toml"), strict=True):
        assert name in section
        (seeds / name).write_text(body, "utf-8")
    (seeds / "900.txt").write_text(ARTICLE, "utf-8")
    build, check, _ = blocks(section, "sh")[0].splitlines()
    built(build, seeds / "articles.toml", here)
    checked = said(check, here)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    return folder / "yancheng", checked.stdout


def pages(zone: Path) -> dict[str, str]:
    """What the dashboard of ``zone`` shows, by page and language."""
    told = said(f"python {ROOT / 'tests' / 'zonepages.py'}", ROOT, ZZDASH_ZONE=str(zone))
    assert told.returncode == 0, told.stderr[-4000:]
    found: dict[str, str] = json.loads(told.stdout)
    return found


@pytest.fixture(scope="module")
def zone(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    return made(tmp_path_factory.mktemp("zone"), "README.md")


@pytest.fixture(scope="module")
def shown(zone: tuple[Path, str]) -> dict[str, str]:
    return pages(zone[0])


def test_no_page_has_a_word_of_our_zone(shown: dict[str, str]) -> None:
    assert {key: found for key, text in shown.items() if (found := sorted(set(OURS.findall(text))))} == {}


def test_nor_have_its_tables(zone: tuple[Path, str]) -> None:
    for file in (zone[0] / "data").iterdir():
        assert not OURS.findall(file.read_text("utf-8")), file.name


def test_the_words_looked_for_are_ours() -> None:
    """So that the two tests above can fail."""
    held = "".join(path.read_text("utf-8") for path in (ROOT / "seeds").iterdir()).lower()
    assert [word for word in OURS.pattern.split("|") if word not in held and word not in ("薛城", "xuecheng")] == []


@pytest.mark.parametrize(("lang", "words"), [("zh", ["盐城高新区数据", "光伏产业", "312.6", "从硅料到电站", "某某达光伏组件项目"]),
                                             ("en", ["Yancheng High-tech Zone data", "Solar", "31.26", "From silicon"])])  # fmt: skip
def test_the_pages_are_of_the_new_zone(shown: dict[str, str], lang: str, words: list[str]) -> None:
    every = "\n".join(text for key, text in shown.items() if key.endswith(lang))
    assert [word for word in words if word not in every] == []
    assert "yancheng-hightech_data" in shown[f"files {lang}"]
    assert f"industry {lang}" in shown


def test_the_chain_is_the_new_industrys(shown: dict[str, str]) -> None:
    page = shown["industry zh"]
    assert page.count("zz-arrow ") == 2
    assert "zz-loop" not in page
    assert "zz-beside" not in page.replace(".zz-beside", "")


def test_what_lacks_english_is_a_wish(zone: tuple[Path, str]) -> None:
    wishes = [line for line in zone[1].splitlines() if "english: " in line]
    assert any("盐城高新区管委会" in line and "[publisher] of seeds/names_en.toml" in line for line in wishes)
    assert all("盐城高新区;" not in line for line in wishes)


def test_a_zone_without_an_industry_has_no_page_of_it(zone: tuple[Path, str], tmp_path: Path) -> None:
    other = Path(shutil.copytree(zone[0], tmp_path / "other"))
    (other / "seeds" / "industry.toml").unlink()
    assert said("python -m zzdash build", tmp_path, ZZDASH_ZONE=str(other)).returncode == 0
    shown = pages(other)
    assert not any(key.startswith("industry") for key in shown)
    links = re.compile(r'(?:href=\\?"|\bpage[^"]*")industry')
    assert [key for key, text in shown.items() if links.search(text)] == []
    assert not any("Solar" in text.splitlines() for text in shown.values())


def test_the_chinese_readme_leads_to_the_same_zone(zone: tuple[Path, str], tmp_path: Path) -> None:
    other, _ = made(tmp_path, "README.zh-CN.md")
    for folder in ("seeds", "data"):
        mine, its = (sorted((one / folder).iterdir()) for one in (zone[0], other))
        assert [path.name for path in mine] == [path.name for path in its]
        assert [a.name for a, b in zip(mine, its, strict=True) if a.read_bytes() != b.read_bytes()] == []


@pytest.mark.parametrize("readme", ADD)
def test_an_article_added_as_the_readme_says(readme: str, tmp_path: Path) -> None:
    for folder in ("seeds", "data"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    section = steps(readme, ADD[readme])
    manifest = tmp_path / "seeds" / "articles.toml"
    (tmp_path / "seeds" / "005.txt").write_text(NEW, "utf-8")
    manifest.write_text(manifest.read_text("utf-8") + "\n" + blocks(section, "toml")[0], "utf-8")
    assert "`make data`" in section
    built("python -m zzdash build", manifest, tmp_path)
    check = re.search(r"`(python -m zzdash check --lang \w+)`", section)
    assert check
    checked = said(check[1], tmp_path)
    assert checked.returncode == 0, checked.stderr
    assert "english: " in checked.stdout
    assert "枣庄高新区管委会" in checked.stdout
