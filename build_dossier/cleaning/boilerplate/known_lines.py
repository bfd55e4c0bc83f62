"""Lines that are known whole: what pages say to their readers, and the headings of their lists."""

from __future__ import annotations

import re

from build_dossier.cleaning.boilerplate.page_lines import Line, both_scripts

_EDGE = r"[\s\[\]【】<>《》()（）|｜/·•:：…>»+＋0-9.,，。!！\-—_▼▲↓→←]*"
_PATH = re.compile(
    both_scripts(
        r"(?:(?:您|你)?(?:的|所在|现在的?|当前)?位置\s{0,2}[:：].{1,80}|(?:[^>›»\n。]{1,20}[>›»]\s{0,3}){2,8}[^>›»\n。]{0,60}"
    )
    + r"|"
    + both_scripts(r"(?:首页|主页)\s{0,3}[>›»/|].{0,100})")
)
_PATH_WORD = re.compile(both_scripts("首页|主页|正文|频道|位置|栏目"))
_MENU_WORD = re.compile(
    both_scripts(
        "首页|新闻|国际|国内|财经|科技|娱乐|体育|军事|汽车|房产|教育|健康|时尚|文化|视频|图片|评论|社会|时政|博客|论坛|"
        "专题|旅游|游戏|手机|数码|股票|基金|直播|滚动|地方|法治|读书|登录|注册|搜索|客户端|微博|微信|邮箱"
    )
)
_SURE = both_scripts(
    r"点击(?:右上角|图片|上方|下方|这里|此处)?(?:微信好友|进入|加载更多|查看更多|下载|关注|蓝字.{0,12}|阅读原文|展开|此处|查看原图|放大)"
    r"|请使用浏览器(?:的)?分享功能.{0,12}|微信好友|微信扫一?扫.{0,16}|扫一?扫.{0,20}(?:分享|关注|下载|阅读|打开|二维码).{0,10}"
    r"|(?:打开微信.{0,12})?(?:使用|用)?[“\"]?扫一扫[”\"]?.{0,24}|扫描.{0,6}二维码.{0,20}|长按.{0,6}二维码.{0,12}"
    r"|分享(?:到|至|给)[^。]{0,40}|(?:分享|转发)(?:本文|文章|到朋友圈)|复制链接|新浪微博|QQ空间|QQ好友|腾讯微博|人人网|豆瓣|"
    r"阅读剩余全文|展开(?:全文|阅读全文|剩余.{0,8})|阅读全文|查看全文|查看(?:原文|更多|评论)|点击?加载更多|加载更多|更多(?:精彩|内容|新闻)?(?:>>|》》)?"
    r"|(?:阅读)?(?:上|下)一篇|(?:返回|回到)(?:.{0,6}首页|顶部|首页|列表|上一页|搜狐.{0,12})|返回搜狐[,，]?查看更多|上一[篇页条][:：]?.{0,60}|下一[篇页条][:：]?.{0,60}"
    r"|(?:您|你)(?:此时|此刻|现在|看完(?:本文)?)?的?(?:心情|感受)(?:是|如何)?|新闻(?:表情)?排行|表情排行|光明云投"
    r"|(?:APP|App|app|客户端)(?:内|中)?(?:打开|阅读|下载)|(?:打开|下载|进入)[^。]{0,12}(?:APP|App|app|客户端)[^。]{0,20}"
    r"|正在阅读[:：].{1,80}|原标题[:：].{1,80}|责任?编辑?推荐|(?:字号|字体)(?:大小)?[:：]?(?:[\s大中小超T|/+\-A])*"
    r"|[大中小\s|]{3,9}|打印(?:本页|文章)?(?:关闭)?|关闭(?:窗口|本页)|收藏(?:本文|本页)|举报(?:/?反馈)?|投诉|我要(?:评论|投稿|留言|反馈|纠错)|我来说两句"
    r"|发表(?:评论|留言)|(?:网友|全部|热门|最新|精彩|暂无|用户)评论|(?:0|\d{1,6})?(?:条|人)?(?:评论|参与|跟贴|点赞|阅读|收藏|回复)"
    r"|(?:阅读|浏览|点击|播放|观看)(?:量|数|次数)?[:：]?\d{1,9}(?:次|万)?|(?:关注|订阅)(?:我们|公众号|频道)?|登录(?:注册)?|注册|免费注册"
    r"|(?:责任编辑|责编|编辑|作者|来源|校对|审核)[:：]?|[【\[]?纠错[】\]]?|广告|推广|赞助内容|免责声明|版权声明|版权所有.{0,60}|关于我们.{0,80}|联系我们.{0,40}|网站地图.{0,40}|Copyright.{0,120}|©.{0,120}"
    r"|[京沪粤浙苏]ICP[备证].{0,60}|本文共\d{1,6}字.{0,24}|(?:全文|本文)(?:约)?\d{1,6}字.{0,24}|(?:预计)?阅读(?:时间|时长)?(?:约|需)?[:：]?\d{1,3}分钟"
)
_LIST_HEADING = both_scripts(
    r"(?:相关|推荐|延伸|拓展|扩展|关联|更多|热门|精彩|编辑|猜你|今日|本周|最新|图片|图文|独家|视觉|专题|精选|往期|频道|热点|新闻|为你|网友|大家|頭條|头条)"
    r"(?:精彩|相关)?(?:阅读|推荐|新闻|文章|报道|链接|内容|资讯|焦点|策划|喜欢|都在看|热点|排行|排行榜|榜|专题|回顾|精选|图片|视频|话题|要闻|头条|看点|热搜|搜索)"
    r"|热(?:搜|门|点)(?:榜|排行)?|猜你(?:还)?喜欢|大家都在看|视觉焦点|独家策划|图说天下|看了又看|(?:点击|阅读|评论|人气)排行"
)
_ZONE_ONLY = both_scripts(
    r"朋友圈|微信|微博|分享|收藏|打印|点赞|评论|转发|喜欢|在看|赞|踩|顶|举报|关闭|正文|首页|搜索|更多|标签|关键词[:：].{0,60}|标签[:：].{0,60}"
    r"|开心|难过|飘过|愤怒|感动|高兴|无聊|同情|惊讶|震惊|搞笑|伤心|支持|鄙视|流泪|微笑|害羞|鬼脸|路过|鸡蛋|鲜花|握手|雷人|羡慕|给力"
    r"|推荐|热门|最新|发布|回复|查看|手机版|电脑版|客户端|阅读|浏览|参与|关注|订阅|下载|大|中|小|A\+?|A-"
)
_RE_SURE = re.compile(f"{_EDGE}(?:{_SURE}|{_LIST_HEADING}){_EDGE}")
_RE_HEADING = re.compile(f"{_EDGE}(?:{_LIST_HEADING}){_EDGE}")
_RE_ZONE = re.compile(f"{_EDGE}(?:{_ZONE_ONLY})(?:[\\s|/·]+(?:{_ZONE_ONLY}))*{_EDGE}")
_DATE = re.compile(r"(?:19|20)\d\d[-/.]\d")
_DIGITS = re.compile(r"[\s0-9.,+\-|/%:：·•>»<]{1,60}")
_LONGEST = 120


def _is_menu(text: str) -> bool:
    parts = [part for part in re.split(r"[\s|｜/·•]+", text) if part]
    known = sum(1 for part in parts if _MENU_WORD.fullmatch(part))
    return len(parts) >= 4 and known * 2 >= len(parts)


def is_sure(line: Line) -> bool:
    """Whether a line is known whole as furniture, wherever it stands."""
    text = line.text
    if len(text) > _LONGEST:
        return False
    return bool(_RE_SURE.fullmatch(text) or _is_path(line)) or _is_menu(text)


def _is_path(line: Line) -> bool:
    if len(line.text) > _LONGEST or line.is_prose or not _PATH_WORD.search(line.text):
        return False
    return bool(_PATH.fullmatch(line.text))


def is_list_heading(line: Line) -> bool:
    """Whether a line is the heading of a list of other pieces."""
    return len(line.text) <= _LONGEST and bool(_RE_HEADING.fullmatch(line.text))


def is_edge_word(line: Line) -> bool:
    """Whether a line is furniture at the edges of a page, though it may be a heading within the text."""
    if len(line.text) > _LONGEST:
        return False
    is_number = bool(_DIGITS.fullmatch(line.text)) and not _DATE.match(line.text)
    return is_number or bool(_RE_ZONE.fullmatch(line.text))


def is_furniture(line: Line) -> bool:
    """Whether a line can be furniture at the edges of a page."""
    return is_sure(line) or is_edge_word(line)
