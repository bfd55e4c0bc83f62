"""A made-up dossier as views, with every component a page can have, for tests of rendering.

The subject, the names and the words are invented: a town whose post office trains gulls.
"""

from __future__ import annotations

from build_dossier.rendering import views
from build_dossier.rendering.interface import interface
from build_dossier.rendering.views import (
    Doubt,
    Edition,
    Grade,
    Lang,
    Link,
    Mark,
    Mention,
    NoteRef,
    Page,
    Pair,
    Part,
    Place,
    Prose,
    ProsePair,
    SentenceView,
    Source,
    Tally,
    Text,
    Words,
)
from build_dossier.text.script import to_traditional

ARTICLE = "articles/gull-post.md"
SOURCE = Source(
    title="Gulls & <Letters>: a *Report*", url="https://example.org/gulls?a=1&b=2", by="A. Reed", publisher="Harbour Press",
    date="2021-03", accessed="2026-11-22",
)  # fmt: skip


class Specimen:
    """The made-up dossier in one edition."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.lang: Lang = "zh-Hant" if edition == "zh-Hant" else "zh-Hans"
        self.frame = views.Frame(edition=edition, title=self.pair("海鸥邮局", "The Gull Post"))
        self.say = interface(edition).say

    def zh(self, text: str) -> str:
        return to_traditional(text) if self.lang == "zh-Hant" else text

    def own(self, chinese: str, english: str) -> str:
        return english if self.edition == "en" else self.zh(chinese)

    def pair(self, chinese: str, english: str = "") -> Pair:
        return Pair(
            zh=Words.of(self.lang, self.zh(chinese)) if chinese else None,
            en=Words.of("en", english) if english else None,
        )

    def parts(self, lang: Lang, *parts: str | Part) -> tuple[Part, ...]:
        return tuple(
            Text(text=part if lang == "en" else self.zh(part)) if isinstance(part, str) else part
            for part in parts
        )

    def line(self, lang: Lang, slots: tuple[int, ...], grade: Grade, *parts: str | Part) -> SentenceView:
        return SentenceView(slots=slots, parts=self.parts(lang, *parts), grade=grade, lang=lang)

    def term(self, text: str, lang: str = "zh") -> Mention:
        return Mention(
            text=self.zh(text) if lang == "zh" else text, kind="term", id="homing", path="glossary/homing.md"
        )

    def person(self, text: str) -> Mention:
        return Mention(text=self.zh(text), kind="person", id="tide-keeper", path="people/tide-keeper.md")

    def place(self, segment: int = 3, anchor: str = "p3f2") -> Place:
        return Place(
            article=self.own("港口晚报", "Harbour Evening News"),
            path=ARTICLE,
            segment=segment,
            anchor=anchor,
            date="2021-05-04",
        )

    def note(self, number: int = 1, *, english_only: bool = False) -> views.NoteView:
        return views.NoteView(
            number=number,
            anchor=f"n-{number}",
            kind="fact-check",
            body=ProsePair(
                zh=None
                if english_only
                else Prose(
                    lang=self.lang,
                    markdown=self.zh("报告所记是**两三年**，不是十年；见[原报告](https://example.org/r)。"),
                ),
                en=Prose(
                    lang="en",
                    markdown="The report has *two or three years*, not ten; see `table 2` and [the report](https://example.org/r).",
                ),
            ),
            sources=(SOURCE,),
            by="reed-editors",
            date="2026-11-22",
            link=Link(text=self.say("kinds.fact-check"), path=f"annotations/gull-post/years-{number}.md"),
            place=self.place(),
            quote=self.zh("从十年缩短到一年"),
        )

    def copy(self) -> views.CopyView:
        return views.CopyView(
            state="faithful", grade="verbatim", statement=self.say("copies.faithful"), removed=317, inserted=0, changed=238,
            provenance=Link(text=self.say("article.provenance"), path="cleaning/gull-post.md"),
            bar=views.CleaningBar(kept=2600, furniture=500, injected=260, repaired=90, restored=700),
            converted=self.lang == "zh-Hant",
        )  # fmt: skip

    def card(self, number: int = 1) -> views.ArticleCard:
        return views.ArticleCard(
            number=number, link=Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE), title_by_editors=number == 2,
            headline=self.pair("海鸥送信记：为什么是邮政的又一个转折？", "Letters by Gull: Why It Is Another Turn in the Post"),
            outlet=self.own("港口晚报", "Harbour Evening News"), date="2021-05-04", date_doubt="", copy=self.copy(), characters=3900, minutes=11,
        )  # fmt: skip

    def pages(self) -> list[Page]:
        """Every kind of page."""
        return [
            self.home(), self.article_index(), self.article(), self.provenance(), self.rules(),
            self.term_index(), self.term_page(), self.person_index(), self.person_page(),
            self.organisation_index(), self.organisation_page(), self.annotation_index(),
            self.annotation(1), self.annotation(2), self.orphans(), self.maintenance(), self.pictures(),
            self.questions(), self.question_page(), self.events_page(),
            self.guide("index", "怎么读", "How to read"), self.guide("annotate", "怎样写批注", "How to annotate"),
        ]  # fmt: skip

    def home(self) -> views.HomeView:
        return views.HomeView(
            path="index.md", title=self.own("卷首", "Home"), description=self.own("一卷虚构的文章。", "A dossier of invented articles."), edit="seeds/dossier.yaml",
            headline=self.pair("海鸥邮局", "The Gull Post"), subtitle=self.pair("五篇文章，细细读来", "Five articles, read closely"),
            say=self.pair(
                "2021年春，港口的邮局开始用海鸥送信。此后一个月里，五篇报道谈论它离真正的飞行邮政还有多远。原文流传至今，或夹广告，或被机器改写。这里把它们逐字清理、逐句英译，注明每一处改动。",
                "In the spring of 2021 the harbour post office began to send letters by gull. In the month that followed, five reports asked how far it was from true flying post. Here they are cleaned and translated sentence by sentence, with every change on record.",
            ),
            counts=views.Counts(articles=5, terms=81, people=37, organisations=36, annotations=15, sentences=412),
            cards=tuple(self.card(number) for number in range(1, 6)),
            terms=tuple(self.tally(word, 40 - 3 * n) for n, word in enumerate(["归巢", "飞行邮政", "潮汐表", "喂食法则", "海图", "信袋"])),
            voices=tuple(self.tally(word, 9 - n, "person") for n, word in enumerate(["潮守", "岑望", "罗平川", "Ada Reed", "周帆"])),
            annotations=(self.note(), self.note(2)), questions=self.questions(), landmarks=self.landmarks(), events=2,
        )  # fmt: skip

    def tally(self, word: str, count: int, kind: str = "term") -> Tally:
        path = "glossary/homing.md" if kind == "term" else "people/tide-keeper.md"
        return Tally(
            link=Link(text=self.zh(word), path=path), count=count, kind="term" if kind == "term" else "person"
        )

    def article_index(self) -> views.ArticleIndexView:
        return views.ArticleIndexView(
            path="articles/index.md", title=self.say("sections.articles"), description=self.say("compose.articles_description"), edit=None,
            cards=tuple(self.card(number) for number in range(1, 4)),
        )  # fmt: skip

    def article(self) -> views.ArticleView:
        return views.ArticleView(
            path=ARTICLE, title=self.own("海鸥送信记", "Letters by Gull"), description=self.own("港口晚报", "Harbour Evening News"),
            edit="seeds/articles/gull-post/article.yaml", kicker=self.own("港口晚报", "Harbour Evening News"),
            id="gull-post", number=2, of=5, characters=3900, minutes=11, headline=self.card().headline,
            facts=(
                views.Fact(kind="author", value=(self.person("岑望"),)),
                views.Fact(kind="editor", value=self.parts(self.lang, "罗平川、周帆")),
                views.Fact(kind="outlet", value=self.parts(self.lang, "港口晚报")),
                views.Fact(kind="copy", value=self.parts(self.lang, "灯塔网转载")),
                views.Fact(kind="date", value=self.parts(self.lang, self.own("2021 年 5 月（推定）", "May 2021 (inferred)")), doubt=self.own("文中未载；文内所述之事不早于 2021-05-01。", "Not stated; what it tells is not before 2021-05-01.")),
            ),
            copy=self.copy(),
            abstract=self.pair(
                "作者认为，海鸥送信的要紧之处不在飞得更远、更快，而在邮局借海鸥去认识潮汐。文章从信袋的统一尺寸、归巢与喂食的合用，讲到渔业、天气与灯塔，也记下了潮守和岑望的保留。",
                "What matters about letters by gull, the author argues, is not longer or faster flight but the post office’s use of gulls to learn the tides. The article moves from one size for all bags to fisheries, weather and lighthouses.",
            ),
            points=(
                views.Point(words=self.pair("送信只是切入口，所求的是“会飞的海图”。", "Letters are only the way in; the goal is a “flying chart”."), segment="p3f2"),
                views.Point(words=self.pair("统一的信袋使归巢与喂食得以合用。", "Uniform bags let homing and feeding work together."), segment="p6d1"),
                views.Point(words=self.pair("飞得像样是否等于认得潮汐，仍有争议。", "Whether flying well amounts to knowing the tides is disputed.")),
            ),
            segments=self.segments(),
            entries=self.entries(), grades=("verbatim", "restored"),
            related=(views.Related(link=Link(text=self.own("灯塔纪事", "Lighthouse Notes"), path="articles/gull-post.md"), title=self.pair("灯塔纪事", "Lighthouse Notes"), reason=(self.tally("归巢", 7), self.tally("潮守", 3, "person"))),),
            positions=self.held(), permalink="https://example.org/dossier/articles/gull-post.html",
            previous=Link(text=self.own("灯塔纪事", "Lighthouse Notes"), path="articles/index.md"),
            next=Link(text=self.own("潮汐表", "Tide Tables"), path="articles/index.md"),
        )  # fmt: skip

    def segments(self) -> tuple[views.SegmentView, ...]:
        zh: Lang = self.lang
        quoted = Mark(
            kind="quotation",
            parts=self.parts(
                zh,
                "“海鸥意味着飞行邮政的到来将从十年缩短到一年”"
                if zh == "zh-Hans"
                else "「海鷗意味著飛行郵政的到來將從十年縮短到一年」",
            ),
            grade="verbatim",
        )
        noted = Mark(kind="noted", parts=(quoted,))
        return (
            self.segment(1, "p1a7", "verbatim",
                [self.line(zh, (1,), "verbatim", "2021年伊始，港口邮局再向世界放出一只信鸥——", self.term("归巢"), "训练出的第一只。")],
                [self.line("en", (1,), "verbatim", "At the start of 2021 the harbour post office released another gull into the world: the first one trained by ", self.term("homing", "en"), ".")]),
            self.segment(2, "p3f2", "verbatim",
                [self.line(zh, (1,), "verbatim", noted, NoteRef(number=1, anchor="n-1"), "，邮局局长", self.person("潮守"), "作出预判。"),
                 self.line(zh, (2,), "verbatim", "但这只海鸥如此轰动，并不只是因为飞得更远、更稳，而是邮局已经超越过去所有送信的办法，放出了一只与真实潮汐相关的海鸥。")],
                [self.line("en", (1, 2), "verbatim", "“Gulls mean that the arrival of flying post will shrink from ten years to one,” predicted the ", self.person("Tide Keeper"), ", head of the post office; but the stir is not only because the gull flies farther and steadier: the office has gone beyond all earlier ways of sending letters.")],
                notes=(self.note(1),)),
            self.segment(3, "h4c1", "verbatim", [self.line(zh, (1,), "verbatim", "海鸥如何成为“会飞的海图”？" if zh == "zh-Hans" else "海鷗如何成為「會飛的海圖」？")],
                [self.line("en", (1,), "verbatim", "How does a gull become a “flying chart”?")], kind="heading"),
            self.segment(4, "p6d1", "verbatim",
                [self.line(zh, (1,), "verbatim", "具体来看，邮局将港口的每一段航路都写成一只只", self.term("信袋"), "（bags），每只信袋都类似于海图中的一个格子，成为了航路的最小衡量单位，并且可以随时随地被打开、被重装。"),
                 self.line(zh, (2,), "verbatim", "找到了统一信袋的方式，统一了度量衡，也就找到了打通归巢和喂食的桥梁。")],
                [self.line("en", (1,), "verbatim", "In detail, the office writes every stretch of the harbour into bags. Each bag is much like a square of the chart: it becomes the smallest unit of a route, and can be opened and packed again anywhere, at any time."),
                 self.line("en", (2,), "verbatim", "With a way to make bags alike came the bridge between homing and feeding.")],
                notes=(self.note(2, english_only=True),)),
            self.segment(5, "p9r3", "restored",
                [self.line(zh, (1,), "restored", "但港内共识是，归巢法是个公开的秘密，底层技术上，海鸥并没有创新。"),
                 self.line(zh, (2,), "restored", "岑望介绍，去年起，", Doubt(readings=(self.zh("港内"), self.zh("海外"))), "已有人在摸索训练海鸥，包括其所在的灯塔。"),
                 self.line(zh, (3,), "restored", Mark(kind="quotation", parts=self.parts(zh, "“这是很自然的选择。”"), grade="restored"))],
                [self.line("en", (1,), "restored", "But the harbour agrees that homing is an open secret and that gulls bring no innovation in the underlying technique."),
                 self.line("en", (2,), "restored", "Cen Wang said that since last year people ", Doubt(readings=("in the harbour", "abroad")), " have been training gulls, his own lighthouse among them."),
                 self.line("en", (3,), "restored", "“It is a very natural choice.”")],
                found=Words.of("zh-Hant", "但港內共鳴是,歸巢法是個公然的機密,底層技巧上,海鷗并沒有立異。岑望先容,往年起,國際上已有人在摸索練習海鷗,包含其地點的燈塔。“這是很天然的選擇。”")),
            self.segment(6, "p2b8", "as-found", [self.line(zh, (1,), "as-found", "港里的人，先容了海鸥的立异。")], []),
            self.segment(7, "p4m6", "repaired",
                [self.line(zh, (1,), "repaired", "这项突破还给天气预报带来了新的路线——如果海鸥能够正确且精准地认识潮汐，那么利用海鸥演算、预测风暴走向将成为可能。"),
                 self.line(zh, (2,), "repaired", "未来，海鸥会越来越接近一个完整的海图引擎。")],
                [self.line("en", (1,), "repaired", "The breakthrough also opens a new route for the weather: if gulls can grasp the tides correctly and precisely, it becomes possible to predict with them how storms move."),
                 self.line("en", (2,), "repaired", "In future, gulls will come ever closer to a complete engine of charts.")],
                repairs=12, stale=("translation",)),
        )  # fmt: skip

    def segment(
        self,
        number: int,
        name: str,
        grade: Grade,
        zh: list[SentenceView],
        en: list[SentenceView],
        *,
        kind: str = "paragraph",
        notes: tuple[views.NoteView, ...] = (),
        found: Words | None = None,
        repairs: int = 0,
        stale: tuple[str, ...] = (),
    ) -> views.SegmentView:
        return views.SegmentView(
            number=number, id=name, kind="heading" if kind == "heading" else "paragraph", zh=tuple(zh), en=tuple(en), grade=grade,
            notes=notes, found=found, repairs=repairs, stale=("translation",) if stale else (),
            raw=Link(text="", path="cleaning/gull-post.md", anchor=f"raw-{name}"),
            annotate=f"https://github.com/example/dossier/new/main/seeds/annotations/gull-post?filename={name}.yaml&value=target%3A%0A",
            annotate_file="seeds/annotations/gull-post/", citation="Harbour Evening News, “Letters by Gull”, ¶ 3.", aliases=("old9",) if number == 1 else (),
        )  # fmt: skip

    def entries(self) -> tuple[views.Entry, ...]:
        return (
            views.Entry(
                anchor="e-homing", kind="term", link=Link(text=self.own("归巢", "homing"), path="glossary/homing.md"), names=self.pair("归巢", "homing"),
                gloss=self.pair("鸟类从远处回到原处的本领，可以训练。", "The gift of birds to return to a place from afar; it can be trained."),
                segments=(self.place(1, "p1a7"), self.place(4, "p6d1")), total=7,
            ),
            views.Entry(
                anchor="e-tide-keeper", kind="person", link=Link(text=self.own("潮守", "Tide Keeper"), path="people/tide-keeper.md"), names=self.pair("潮守", "Tide Keeper"),
                gloss=self.pair("港口邮局局长（本文）。", "Head of the harbour post office (in this article)."), segments=(self.place(2),), total=3,
            ),
        )  # fmt: skip

    def provenance(self) -> views.ProvenanceView:
        piece = views.RawPiece
        return views.ProvenanceView(
            path="cleaning/gull-post.md", title=self.own("清理始末：海鸥送信记", "What was cleaned: Letters by Gull"), description=self.say("compose.cleaning_description"),
            edit="seeds/articles/gull-post/article.yaml", kicker=self.own("港口晚报", "Harbour Evening News"),
            article=Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE), lang="zh-Hans",
            lines=(
                views.RawLine(number=1, pieces=(piece(removed="\ufeff", code="D01"), piece(kept="海鸥送信记"), piece(removed=",", inserted="，", code="W01"), piece(kept="为什么是邮政的又一个转折"), piece(removed="?", inserted="？", code="W01"))),
                views.RawLine(number=3, pieces=(piece(removed="文|岑 望编|罗平川2021年伊始,港口邮局再向世界放出一只信鸥", code="B04"),)),
                views.RawLine(number=5, pieces=(piece(removed="\u3000\u3000", code="I02"), piece(kept="2021年伊始，港口邮局再向世界放出一只信鸥——归巢训练出的第一只。"), piece(removed="3.jpg", code="B07")), segments=(Link(text="p1a7", path=ARTICLE, anchor="p1a7"),)),
                views.RawLine(number=7, pieces=(piece(kept="海鸥"), piece(removed="包养鱼竿价格", code="J01"), piece(kept="意味着飛"), piece(removed="(fēi)", code="P01"), piece(kept="行邮政"), piece(removed="<b>", code="M02"), piece(removed="乙个", inserted="一个", code="T01"), piece(removed="局掌", inserted="局长", code="R01"), piece(removed="", inserted="\n", code="L01")), segments=(Link(text="p3f2", path=ARTICLE, anchor="p3f2"), Link(text="h4c1", path=ARTICLE, anchor="h4c1"), Link(text="p6d1", path=ARTICLE, anchor="p6d1"))),
                views.RawLine(number=9, pieces=(piece(kept="未来。"),), segments=tuple(Link(text=name, path=ARTICLE, anchor=name) for name in ("p9r3", "p2b8", "p4m6"))),
            ),
            figures=(
                views.RuleFigure(code="D01", name="byte-order mark", places=1, removed=1, inserted=0),
                views.RuleFigure(code="B04", name="truncated lead", places=1, removed=34, inserted=0), views.RuleFigure(code="I02", name="ideographic indent", places=1, removed=2, inserted=0),
                views.RuleFigure(code="J01", name="advert inside a word", places=1, removed=6, inserted=0), views.RuleFigure(code="P01", name="pinyin", places=1, removed=5, inserted=0),
                views.RuleFigure(code="M02", name="tag", places=1, removed=3, inserted=0), views.RuleFigure(code="T01", name="一 and 乙", places=1, removed=2, inserted=2),
                views.RuleFigure(code="W01", name="full-width marks", places=238, removed=238, inserted=238), views.RuleFigure(code="R01", name="reviewed repair", places=1, removed=2, inserted=2),
                views.RuleFigure(code="L01", name="glued heading", places=1, removed=0, inserted=1),
            ),
            raw_characters=5131, removed=317, inserted=0, clean_characters=4814,
            repairs=(views.RepairView(code="R01", before="局掌", after="局长", reason=self.own("上文作“局长”。", "“局长” stands above."), certainty="probable", alternatives=(self.zh("掌柜"),), place=Link(text="7", path="cleaning/gull-post.md", anchor="line-7")),),
            doubts=(self.own("第 9 行：句末疑有缺字。", "Line 9: something may be missing at the end."),),
            sha256="9f" * 32, raw_file="seeds/articles/gull-post/raw.txt",
        )  # fmt: skip

    def rules(self) -> views.RulesView:
        return views.RulesView(
            path="cleaning/index.md", title=self.say("sections.cleaning"), description=self.say("compose.cleaning_description"), edit=None,
            rules=(
                views.RuleView(code="B07", name="image-file-name", why="An image's file name is no sentence.", before="段位。3.jpg", after="段位。", counts=((Link(text=self.own("海鸥送信记", "Letters by Gull"), path="cleaning/gull-post.md"), 4),)),
                views.RuleView(code="I02", name="ideographic-indent", why="Indents are made by the page.", before="\u3000\u3000海鸥", after="海鸥"),
            ),
            articles=(self.card(1), self.card(2)),
        )  # fmt: skip

    def groups(self, folder: str, name: str) -> tuple[views.IndexGroup, ...]:
        entry = views.IndexEntry(
            link=Link(text=self.own("归巢", "homing"), path=f"{folder}/{name}.md"), names=self.pair("归巢", "homing"),
            gloss=self.pair("鸟类从远处回到原处的本领，可以训练。", "The gift of birds to return to a place from afar; it can be trained."), count=17, find="归巢 歸巢 homing guichao",
        )  # fmt: skip
        return (
            views.IndexGroup(
                id="foundations", heading=self.say("fields.foundations"), entries=(entry, entry)
            ),
            views.IndexGroup(id="training", heading=self.say("fields.training"), entries=(entry,)),
        )

    def term_index(self) -> views.TermIndexView:
        return views.TermIndexView(
            path="glossary/index.md",
            title=self.say("sections.glossary"),
            description=self.say("compose.terms_description"),
            edit=None,
            groups=self.groups("glossary", "homing"),
        )

    def person_index(self) -> views.PersonIndexView:
        return views.PersonIndexView(
            path="people/index.md",
            title=self.say("sections.people"),
            description=self.say("compose.people_description"),
            edit=None,
            groups=self.groups("people", "tide-keeper"),
        )

    def organisation_index(self) -> views.OrganisationIndexView:
        return views.OrganisationIndexView(
            path="organisations/index.md",
            title=self.say("sections.organisations"),
            description=self.say("compose.organisations_description"),
            edit=None,
            groups=self.groups("organisations", "post-office"),
        )

    def occurrence(self, grade: Grade) -> views.Occurrence:
        form = Mark(kind="form", parts=self.parts(self.lang, "归巢"))
        return views.Occurrence(
            place=self.place(1, "p1a7"), grade=grade,
            zh=self.line(self.lang, (1,), grade, "但港内共识是，", form, "法是个公开的秘密，底层技术上，海鸥并没有创新。"),
            en=self.line("en", (1,), grade, "But the harbour agrees that ", Mark(kind="form", parts=(Text(text="homing"),)), " is an open secret and that gulls bring no innovation in the underlying technique."),
        )  # fmt: skip

    def names(self) -> views.NamesView:
        return views.NamesView(
            zh_hans=("归巢", "归巢法"),
            zh_hant=("歸巢", "歸巢法"),
            en=("homing", "homing instinct"),
            damaged=("歸朝",),
            never=(self.zh("归巢县"),),
        )

    def term_page(self) -> views.TermView:
        return views.TermView(
            path="glossary/homing.md", title=self.own("归巢", "homing"), description=self.own("鸟类回到原处的本领。", "The gift of birds to return."), edit="seeds/glossary/homing.yaml",
            kicker=f"{self.say('sections.glossary')} · {self.say('fields.foundations')}", id="homing", headline=self.pair("归巢", "homing"), names=self.names(),
            definition=self.pair("鸟类从远处回到原处的本领，可以训练。", "The gift of birds to return to a place from afar; it can be trained."),
            note=self.pair("归巢管去向，喂食管力气。两者合用，海鸥越多、信袋越匀，送得便越准，这正是邮局押注的规律。", "Homing sees to direction, feeding to strength. Together they improve as gulls multiply and bags grow alike, and on that regularity the post office is a wager."),
            misunderstanding=self.pair("不是说海鸥认得字。", "It does not mean that gulls can read."),
            occurrences=tuple(self.occurrence(grade) for grade in ("verbatim", "repaired", "probable", "restored", "as-found", "verbatim", "verbatim", "verbatim", "verbatim")),
            total=17, articles=3, neighbours=(self.shared("信袋", 5), self.shared("潮守", 2, "person")), speakers=(self.shared("潮守", 3, "person"),),
            annotations=(self.note(),), see=(Link(text=self.own("潮守", "Tide Keeper"), path="people/tide-keeper.md"),),
            backlinks=(views.Backlink(link=Link(text=self.own("港口邮局", "Harbour Post Office"), path="organisations/post-office.md"), kind="organisation"),), sources=(SOURCE,),
            next=Link(text=self.own("信袋", "bag"), path="glossary/homing.md"),
        )  # fmt: skip

    def shared(self, word: str, count: int, kind: str = "term") -> views.Shared:
        tally = self.tally(word, count, kind)
        return views.Shared(
            link=tally.link,
            kind="person" if kind == "person" else "term",
            count=count,
            places=(self.place(),),
        )

    def statement(self, grade: Grade, mode: str = "direct") -> views.Statement:
        said = self.parts(self.lang, "仅凭能够送到一封信，并不能说明海鸥真正认得了潮汐")
        return views.Statement(
            place=self.place(), grade=grade, modes=("direct" if mode == "direct" else "indirect",), count=1,
            zh=(self.line(self.lang, (1,), grade, "潮守说：“", Mark(kind="said", parts=said), "。”"),),
            en=(self.line("en", (1,), grade, "“That a gull can deliver a letter does not show that it truly knows the tides,” said the Tide Keeper."),),
            found=Words.of("zh-Hant", "僅憑可以或許送到一封信,并不克不及闡明海鷗真正認得瞭潮汐。") if grade == "restored" else None,
        )  # fmt: skip

    def voice(self) -> views.VoiceView:
        return views.VoiceView(
            key="tide-keeper",
            link=Link(text=self.own("潮守", "Tide Keeper"), path="people/tide-keeper.md"),
            note=self.say("person_fields.industry"),
        )

    def position(
        self, stance: views.Stance, grade: Grade = "verbatim", number: int = 1
    ) -> views.PositionView:
        return views.PositionView(
            anchor=f"tide-keeper-{number}", voice=self.voice(), stance=stance, statement=self.statement(grade),
            gist=self.pair("送到不等于*认得*", "Delivery is not *knowledge*"),
        )  # fmt: skip

    def held(self) -> tuple[views.HeldView, ...]:
        return (views.HeldView(question=self.asked(), positions=(self.position("opposes"),)),)

    def asked(self) -> Link:
        return Link(text=self.own("海鸥认得潮汐吗？", "Do gulls know the tides?"), path="questions/tides.md")

    def questions(self) -> views.QuestionsView:
        positions = (self.position("opposes"), self.position("qualifies", "restored", 2))
        row = views.QuestionRow(
            id="tides", link=self.asked(), question=self.pair("海鸥认得潮汐吗？", "Do gulls know the tides?"),
            counts=(("opposes", 1), ("qualifies", 1)), cells=(positions, ()),
        )  # fmt: skip
        paper = views.VoiceView(
            key="article-gull-post", link=Link(text=self.own("港口晚报", "Harbour Evening News"), path=ARTICLE),
            note=self.say("question.own_voice"),
        )  # fmt: skip
        return views.QuestionsView(
            path="questions/index.md", title=self.say("sections.questions"), description=self.say("compose.questions_description"),
            edit=None, voices=(self.voice(), paper), rows=(row,), table="questions/positions.csv",
        )  # fmt: skip

    def question_page(self) -> views.QuestionView:
        return views.QuestionView(
            path="questions/tides.md", title=self.own("海鸥认得潮汐吗？", "Do gulls know the tides?"), description="…", edit="seeds/questions/tides.yaml",
            kicker=self.say("sections.questions"), headline=self.pair("海鸥认得潮汐吗？", "Do gulls know the tides?"),
            note=self.pair("争的是“认得”二字。", "The dispute is over the word “know”."), see=(Link(text=self.own("归巢", "homing"), path="glossary/homing.md"),),
            positions=(self.position("opposes"), self.position("qualifies", "restored", 2)),
        )  # fmt: skip

    def events_page(self) -> views.EventsView:
        version = views.VersionView(
            place=self.place(), grade="restored", words=self.pair("十年", "ten years")
        )
        event = views.EventView(
            anchor="first-gull", date="2020", until="2021-05", moment="span", inferred=True, title=self.pair("海鸥*上岗*", "Gulls go to *work*"),
            when=self.own("文中只说“去年”", "“Last year” in the text"), text=self.pair("四十只。", "Forty of them."), places=(self.place(),),
            versions=(version, version), known=self.pair("两说都有。", "Both are told."), sources=(SOURCE,),
        )  # fmt: skip
        article = views.EventView(
            anchor="article-gull-post", date="2021-05-04", until="", moment="day", inferred=False, title=self.pair("海鸥送信记", "Letters by Gull"),
            article=Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE), when=self.own("港口晚报", "Harbour Evening News"),
        )  # fmt: skip
        years = (
            views.YearView(year="2020", events=(event,)),
            views.YearView(year="2021", events=(article,)),
        )
        return views.EventsView(
            path="events/index.md", title=self.say("sections.events"), description=self.say("compose.events_description"), edit=None, years=years,
        )  # fmt: skip

    def landmarks(self) -> tuple[views.Landmark, ...]:
        return (
            views.Landmark(name=self.own("首批海鸥", "First gulls"), date="2020", link=Link(text="…", path="events/index.md", anchor="first-gull"), moment="span", inferred=True, article=False),
            views.Landmark(name=self.own("港口晚报", "Harbour Evening News"), date="2021-05-04", link=Link(text="…", path=ARTICLE), moment="day", inferred=False, article=True),
        )  # fmt: skip

    def person_page(self) -> views.PersonView:
        return views.PersonView(
            path="people/tide-keeper.md", title=self.own("潮守", "Tide Keeper"), description=self.own("港口邮局局长。", "Head of the post office."), edit="seeds/people/tide-keeper.yaml",
            kicker=self.say("sections.people"), id="tide-keeper", headline=self.pair("潮守", "Tide Keeper"), names=self.names(), kind="expert",
            definition=self.pair("港口邮局局长，潮汐表的编者。本卷中，他是“送到即认得”最直接的反对者。", "Head of the harbour post office and editor of its tide tables. In this dossier he is the plainest opponent of the view that delivery is knowledge."),
            roles=(
                views.RoleView(date="2021-05", words=self.pair("港口邮局局长", "Head of the harbour post office"), place=self.place()),
                views.RoleView(date="2022", words=self.pair("灯塔会会员", "Member of the Lighthouse Society"), sources=(SOURCE,)),
            ),
            statements=(self.statement("verbatim"), self.statement("repaired", "indirect"), self.statement("restored")),
            positions=self.held(),
            occurrences=(self.occurrence("verbatim"),), total=3, articles=1, neighbours=(self.shared("归巢", 3),), links=(SOURCE,), sources=(SOURCE,),
        )  # fmt: skip

    def organisation_page(self) -> views.OrganisationView:
        return views.OrganisationView(
            path="organisations/post-office.md", title=self.own("港口邮局", "Harbour Post Office"), description=self.own("港口的邮局。", "The post office of the harbour."), edit="seeds/organisations/post-office.yaml",
            kicker=self.say("sections.organisations"), id="post-office", headline=self.pair("港口邮局", "Harbour Post Office"), names=self.names(), kind="agency",
            definition=self.pair("港口的邮局，养海鸥四十只。", "The post office of the harbour; it keeps forty gulls."),
            people=(Link(text=self.own("潮守", "Tide Keeper"), path="people/tide-keeper.md"),), statements=(self.statement("verbatim"),), positions=self.held(),
            occurrences=(self.occurrence("verbatim"),), total=1, articles=1,
        )  # fmt: skip

    def annotation_index(self) -> views.AnnotationIndexView:
        group = views.AnnotationGroup(
            id="gull-post",
            heading=Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE),
            notes=(self.note(), self.note(2, english_only=True)),
        )
        return views.AnnotationIndexView(
            path="annotations/index.md", title=self.say("sections.annotations"), description=self.say("compose.annotations_description"), edit=None,
            groups=(group,), orphans=Link(text=self.say("sections.orphans"), path="annotations/orphans.md"), orphan_count=1,
        )  # fmt: skip

    def annotation(self, number: int) -> views.AnnotationView:
        picked = Mark(kind="picked", parts=self.parts(self.lang, "从十年缩短到一年"))
        return views.AnnotationView(
            path=f"annotations/gull-post/years-{number}.md", title=self.own("核查：从十年缩短到一年", "Fact check: from ten years to one"), description="…", edit=f"seeds/annotations/gull-post/years-{number}.yaml",
            kicker=self.own("港口晚报", "Harbour Evening News"), note=self.note(number, english_only=number == 2), article=Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE),
            context_zh=(self.line(self.lang, (1,), "verbatim", "“海鸥意味着飞行邮政的到来将", picked, "”，邮局局长作出预判。"),),
            context_en=(self.line("en", (1,), "verbatim", "“Gulls mean that the arrival of flying post will shrink from ten years to one,” predicted the Tide Keeper."),),
            grade="verbatim", file=f"seeds/annotations/gull-post/years-{number}.yaml",
        )  # fmt: skip

    def orphans(self) -> views.OrphansView:
        orphan = views.Orphan(
            kind="gloss",
            quote=self.zh("已经不在的话"),
            body=self.note().body,
            by="reed-editors",
            date="2026-11-22",
            file="seeds/annotations/gull-post/gone.yaml",
            article=Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE),
        )
        return views.OrphansView(
            path="annotations/orphans.md",
            title=self.say("sections.orphans"),
            description=self.say("compose.orphans_description"),
            edit=None,
            orphans=(orphan,),
        )

    def maintenance(self) -> views.MaintainerView:
        article = Link(text=self.own("海鸥送信记", "Letters by Gull"), path=ARTICLE)
        return views.MaintainerView(
            path="guide/maintenance.md", title=self.say("sections.maintenance"), description=self.say("compose.maintenance_description"), edit=None,
            issues=(views.IssueView(code="A203", place="seeds/articles/gull-post/translation.en.md:14:1", message="The source of h4c1 has changed. Look over the translation and run `ids`.", link=article),),
            coverage=(views.Coverage(article=article, segments=40, restored=3, to_restore=40, translated=38, stale=1, annotations=5),),
        )  # fmt: skip

    def pictures(self) -> views.PicturesView:
        return views.PicturesView(
            path="pictures/index.md",
            title=self.own("图", "Pictures"),
            description=self.own("图。", "Pictures."),
            edit=None,
            cards=(),
        )

    def guide(self, name: str, chinese: str, english: str) -> views.GuideView:
        return views.GuideView(
            path=f"guide/{name}.md", title=self.own(chinese, english), description=self.own(chinese, english), edit=f"docs/pages/{self.edition}/guide/{name}.md",
            markdown="## One {: #one }\n\nA paragraph with *emphasis*, `code` and a [link](annotate.md).\n\n1. First\n2. Second\n\n```yaml\ntarget: {article: gull-post}\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
        )  # fmt: skip
