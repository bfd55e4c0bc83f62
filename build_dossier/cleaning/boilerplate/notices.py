"""Notices of rights and liability, and advertisements by which someone wants to be written to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_dossier.cleaning.boilerplate.page_lines import Line, both_scripts, page_lines, tail_start
from build_dossier.cleaning.rule import Rule
from build_dossier.text.spans import Edit

_LABEL = re.compile(
    both_scripts(
        r"[*※◆■●【\[（(]{0,2}\s?(?:[^\s:：。，,]{0,10}(?:免责|版权|特别|郑重|重要)?(?:声明|说明|提示|提醒|告知|启事|须知)|免责条款|风险提示|注|编者按)[】\]）)]?\s?[:：]"
    )
    + r"|講明[:：]"
)
_SUBJECT = both_scripts(
    r"(?:本文|文章|文中|该文|此文|以上内容|以上文章|稿件|本稿|原作者|原文|刊用|转载|本站|本网|本公众号|本平台|本号|该观点|网易号|搜狐号|百家号|图文|内容)"
)
_SENSE = (
    both_scripts(
        r"(?:不代表.{0,14}(?:观点|立场|赞同)|仅代表作者|仅供参考|不构成.{0,14}(?:建议|依据)|风险自担|自行承担|书面授权|未经.{0,12}(?:授权|许可|允许)|"
        r"侵权|版权归|版权属|联系.{0,8}(?:删除|处理)|转载(?:请|须|自|于|需)|请注明|违者必究|文责自负|与本[站网].{0,6}无关|务必?经|不承担.{0,12}责任|仅提供信息(?:存储|发布)|信息发布平台|投资有风险|入市需谨慎|谢绝转载|"
        r"仅为传播|传递更多信息)"
    )
    + r"|籍面受權|務經"
)
_RE_SUBJECT = re.compile(_SUBJECT)
_RE_SENSE = re.compile(_SENSE)
_REPRINT = re.compile(
    both_scripts(
        r"(?:本文|文章|此文|该文)(?:来源(?:于)?|转载自|转自|首发(?:于)?|原载(?:于)?|系.{0,10}原创|由.{0,20}(?:发布|整理|原创)|来自).{0,60}"
        r"|(?:更多|了解更多).{0,20}(?:请|敬请)?(?:关注|下载|访问|点击|扫描).{0,40}|欢迎(?:关注|订阅|转发|分享|下载|投稿|加入|扫码).{0,40}"
        r"|(?:关注|搜索|添加).{0,20}(?:微信公众号|公众号|视频号|微信号).{0,40}|投稿(?:邮箱|请|热线).{0,40}|(?:新闻|爆料|举报|联系|客服|广告)(?:热线|电话|邮箱).{0,40}"
    )
)
_ACCOUNT = r"[A-Za-z][A-Za-z0-9_\-]{5,24}"
_ASIDE = re.compile(
    r"[(（][^()（）\n。]{0,40}(?P<bid>"
    + both_scripts("欢迎|扫码|添加|加|联系|投稿")
    + r")[^()（）\n。]{0,30}(?:"
    + both_scripts("作者|微信|公众号|编辑|小编|记者|薇信|V信|交流群")
    + rf")[^()（）\n。]{{0,20}}?[:：]?\s?[.。]?(?P<inner>{_ACCOUNT})?\s?[.。]?[)）](?P<outer>\s?{_ACCOUNT}(?![A-Za-z0-9_\-]))?"
)
_WELCOME = ("欢迎", "歡迎", "扫码", "掃碼")
_LAST, _LONGEST = 8, 500


def _notices(text: str) -> Iterator[Edit]:
    lines = page_lines(text)
    for index, line in enumerate(lines):
        at_edge = index >= max(1, len(lines) - _LAST) or (index < 3 and len(lines) > 3)
        if at_edge and _is_notice(line):
            yield Edit(line.start, line.end, "")


def _is_notice(line: Line) -> bool:
    if len(line.text) > _LONGEST:
        return False
    if line.text.startswith("Notice: The content above"):
        return True
    senses = {found[0] for found in _RE_SENSE.finditer(line.text)}
    if _LABEL.match(line.text):
        return bool(senses) and bool(_RE_SUBJECT.search(line.text))
    return len(senses) >= 2 and bool(_RE_SUBJECT.match(line.text.lstrip("（(【[*※")))


def _reprints(text: str) -> Iterator[Edit]:
    lines = page_lines(text)
    tail = tail_start(lines)
    for line in lines[tail:]:
        bare = line.text.strip("（）()【】[]—-*# ")
        if len(line.text) <= 100 and _REPRINT.fullmatch(bare.rstrip("。！!")):
            yield Edit(line.start, line.end, "")


def _asides(text: str) -> Iterator[Edit]:
    for found in _ASIDE.finditer(text):
        if found["inner"] or found["outer"] or found["bid"] in _WELCOME:
            yield Edit(found.start(), found.end(), "")


RULES = (
    Rule(
        code="B12",
        name="notices",
        why="A line at the edge of the text that is labelled as a notice and speaks of the piece and of rights, opinions "
        "or liability is the publisher's, not the author's; unlabelled it must say two such things.",
        before="正文一段。\n正文二段。\n某网声明:文中观点均来自原作者,不代表某网观点及立场,仅供参考。",
        after="正文一段。\n正文二段。\n",
        find=_notices,
    ),
    Rule(
        code="B13",
        name="invitations",
        why="Short lines after the last paragraph that say where the piece is from or what to follow, call or subscribe "
        "to are the publisher's.",
        before="记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n欢迎关注我们的微信公众号。",
        after="记者在现场看到,这里的工作人员正在为新的一天做着准备,一切都井井有条,秩序良好。\n",
        find=_reprints,
    ),
    Rule(
        code="B14",
        name="contact-asides",
        why="An aside in brackets that bids the reader write to the author, with the account inside it or right behind "
        "it, is an advertisement.",
        before="进行了思考。(关于大模型,欢迎各界朋友来找作者:.)s1060788086从长远来看,",
        after="进行了思考。从长远来看,",
        find=_asides,
    ),
)
