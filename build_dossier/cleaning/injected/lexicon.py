"""The words of those who inject: what adverts are called, and whom glued novels tell of.

The lists are of words that such copies share, not of any one copy. A word being here
proves nothing; the rules ask how it stands in the text.
"""

from __future__ import annotations

import re

from build_dossier.cleaning.boilerplate.page_lines import both_scripts

_TAIL = both_scripts(
    r"(?:一个月价钱|一个月价格|一个月|甜心网|甜心|留言板|俱乐部|车马费|价格|价钱|行情|意思|比较|管道|情妇|短期|长期|合约|金额|条件|感情|故事|女人|"
    r"站长|软体|软件|平台|平臺|推荐|心得|评价|单次|网站|犯法|经验|女大生|dcard|Dcard|DCARD|ptt|PTT|app|App|APP|vip|VIP|妹|网)"
)
KEEPING = re.compile(
    both_scripts(
        r"(?:台湾|臺灣)?(?:甜心宝贝|甜心花园|甜心|女大生|短期|长期|[Ss]ugar ?[Dd]addy|[Ss]ugar)?包养"
    )
    + rf"(?:{_TAIL}){{0,3}}"
    + "|"
    + both_scripts(r"甜心(?:花园|宝贝)")
    + rf"(?:{_TAIL}){{0,2}}"
)
"""Names under which keeping a lover is sold, with the words that follow them in lists of search terms."""

KEEPING_AS_TOPIC = re.compile(
    both_scripts(
        r"(?:被|遭|求|受人?|愿意?|涉嫌?|接受|拒绝|遭人|曾|靠|让人|所谓的?|关于|《[^》\n]{0,20})包养"
        r"|包养(?:了|她|他|我|你|关系|者|行为|文化|现象|契约|协议|议题|问题|产业|一事|案|生活|人|对象|小三|二奶|女星|女子|男子|女学生|的(?:女|男|小|情|人|定义)|"
        r"费用?|风气|市场|广告|业者|传闻|绯闻|纠纷|”|」|是|成为|为何)"
    )
)
"""Ways in which only a text that speaks of it uses the word."""

NAMES = re.compile(
    both_scripts(
        r"澳门(?:新?葡京|赌场|威尼斯人|太阳城|金沙|银河)(?:娱乐城?|赌场|网上赌场|在线)?|新葡京(?:娱乐城?|赌场)?|太阳城(?:娱乐城?|集团|亚洲)|威尼斯人(?:赌场|娱乐城?)|"
        r"金沙(?:娱乐城?|赌场)|永利(?:娱乐城?|赌场|皇宫)|银河(?:娱乐城?|赌场)|皇冠(?:体育|投注|足球|现金)网?|亚博(?:体育|娱乐|app)?|开元棋牌|百家乐(?:技巧|玩法|破解|预测|推荐)?|"
        r"时时彩(?:计划|平台|开奖)?|北京赛车(?:pk10|PK10)?|六合彩(?:开奖|投注)?|老虎机(?:技巧|游戏|平台)?|真人(?:娱乐城?|视讯|荷官|百家乐)|(?:线上|网上|在线|现金)(?:博弈|赌场|娱乐城|百家乐|赌博|棋牌|投注)|"
        r"博弈(?:网|平台|公司)|(?:九州|财神|通博|金合发|富游|[A-Z]{2,4})?娱乐城(?:推荐|体验金|注册送|优惠|排名)?|体育投注网?|运彩(?:分析|场中)|赌球网?|棋牌(?:游戏)?(?:平台|下载|app)|(?:bet|BET)365|博彩(?:网站?|公司|平台|论坛)|"
        r"援交(?:妹|网|女|小姐)?|外送茶(?:庄|妹|价格)?|喝茶(?:资源|外送|群)|叫小姐|找小姐|约炮(?:app|软件|神器|网)?|一夜情(?:网|交友)?|楼凤(?:网|信息)?|上门(?:按摩|小姐)|全套服务|酒店(?:经纪|小姐)|按摩小姐|伴游(?:网|小姐)?|"
        r"(?:台北|新北|台中|高雄|信义区|大安区|中山区|松山区|中正区|大安|信义)\s?水电(?:行|维修|师傅|网)?(?:推荐|价格)?|水电(?:师傅|维修)(?:价格|推荐)?|"
        r"成人(?:网站|视频|直播|交友)|裸聊(?:直播)?|富婆(?:交友|包养|求子)|办证(?:刻章)?|代开发票|刻章办证|壮阳药?|春药|迷药|贷款(?:加|找)微信"
    )
)
"""Names of gambling and escorts as they are advertised."""

CHARACTERS = re.compile(
    both_scripts(
        r"蓝玉华|裴母|裴毅|裴奕|蓝沐|蓝雪诗|席世勋|席世熏|奚世勋|蓝学士|蓝夫人|彩修|彩衣|蔡修|彩秀|彩环|宋微|陈居白|玲妃|鲁汉|卢汉|灵飞|高紫轩|东陈放号|"
        r"墨西哥晴雪|墨晴雪|秋党|张水瓶|林天秤|牛土豪|叶秋锁"
    )
)
"""People of the novels that such copies take their sentences from."""

GESTURES = re.compile(
    both_scripts(
        r"点了?点头|摇了?摇头|拍了拍|摸了摸|笑着(?:说|道|拍|摇|点|看|问|回)|笑了笑|笑道|轻声(?:说|道|问|细)|低声(?:说|道|问)|柔声|冷笑|苦笑|叹了?(?:一?口)气|皱了?皱眉|皱起眉|"
        r"眨了?眨眼|愣了|愣住|怔住|怔了|瞪(?:大|着|了)|红了眼眶|眼眶|泪水|眼泪|泪流|哽咽|哭(?:着|泣|了)|脸色|脸红|低下头|抬起头|抬头看|转过身|握住|抱住|抱着|"
        r"深吸了?一口气|沉默了|说道|问道|答道|喃喃|心里一|心里暗|心疼|忍不住|恍然|咬着?牙|咬(?:着|了咬)?唇|看着(?:她|他|自己|远处|女儿|儿子)"
    )
)
"""What people of novels do while they speak."""

PERIOD = re.compile(
    both_scripts(
        r"丫鬟|丫头|奴婢|奴才|相公|夫君|娘亲|爹娘|花轿|休妻|休书|侯府|闺房|王爷|老爷|少爷|少夫人|妾身|小妾|婆家|退亲|亲家|嬷嬷|婆婆|岳母|本宫|臣妾|公子|小姐"
    )
)
"""Whom and what only the households of novels about other times hold."""

HOUSEHOLD = re.compile(
    both_scripts(
        r"小姐|夫人|丫鬟|丫头|奴婢|婆婆|公公|相公|夫君|娘亲|爹娘|媳妇|儿媳|女婿|老爷|少爷|新娘|新郎|花轿|嫁(?:给|入|到|妆|衣|过)|出嫁|休妻|休书|退婚|退亲|婚约|亲家|"
        r"侯府|闺房|闺女|王爷|公子|岳父|岳母|妾身|小妾|娘家|婆家|洞房|孩子|女儿|儿子|母亲|父亲|妈妈|爸爸|娘|爹"
    )
)
"""Whom and what the households of novels hold."""
