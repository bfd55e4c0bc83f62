"""Scripts: words stay the speaker's, marks become those of the script."""

from __future__ import annotations

import pytest

from build_dossier.text.script import guess_script, to_simplified, to_taiwanese, to_traditional


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("他说：“不只要‘读万卷书’。”", "他說：「不只要『讀萬卷書』。」"),
        ("参数量、全局、无损、皮布尔斯", "參數量、全局、無損、皮布爾斯"),
        ("他说don’t", "他說don’t"),
        ("“Scaling is all”", "「Scaling is all」"),
        ("皇后在后面", "皇后在後面"),
        ("还是只要能下棋", "還是只要能下棋"),
        ("多半只是会下棋", "多半只是會下棋"),
        ("塔里养的是只猫，半只鱼也不剩", "塔裡養的是隻貓，半隻魚也不剩"),
        ("那只会飞的鸟不只是鸟", "那隻會飛的鳥不只是鳥"),
    ],
)
def test_article_text_changes_characters_and_marks_only(simplified: str, traditional: str) -> None:
    assert to_traditional(simplified) == traditional


def test_pages_of_our_own_take_taiwan_s_words() -> None:
    assert to_taiwanese("视频和信息") == "影片和資訊"


@pytest.mark.parametrize(
    ("text", "script", "simplified"),
    [
        ("隨著時代", "Hant", "随着时代"),
        ("显著的著作", "Hans", "显著的著作"),
        ("裡面的錄像", "Hant", "里面的录像"),
    ],
)
def test_the_canonical_form_undoes_variants_of_traditional_texts_only(
    text: str, script: str, simplified: str
) -> None:
    assert to_simplified(text, "Hant" if script == "Hant" else "Hans") == simplified


@pytest.mark.parametrize(
    ("text", "script"), [("发展与创新", "Hans"), ("發展與創新", "Hant"), ("ABC", "Hans")]
)
def test_the_script_of_a_text_is_told_by_its_characters(text: str, script: str) -> None:
    assert guess_script(text) == script
