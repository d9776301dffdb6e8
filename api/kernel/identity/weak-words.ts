// Words that people choose: English, pinyin, names, this trade's own. Written down here, not taken from any list of leaks.
export const weakWords: readonly string[] = `
password passwd passcode pass pwd secret login letmein welcome access master admin administrator root user guest test
testing demo default changeme temp temporary system server database oracle mysql windows office computer internet
iloveyou iloveu loveyou love lover lovely forever baby babygirl honey sweet sweetheart angel princess queen king prince
summer winter spring autumn january february march april june july august september october november december monday
friday sunday football baseball basketball soccer hockey tennis golf ranger dragon monkey tiger eagle lion panda kitty
cat dog horse pepper cheese cookie chocolate banana orange apple google facebook twitter amazon microsoft samsung
xiaomi huawei tencent alibaba taobao weixin wechat qq qqqq sina baidu sunshine shadow superman batman spiderman starwars pokemon
michael jordan jennifer jessica charlie thomas robert daniel andrew joshua matthew william david james john mary anna
hello helloworld freedom whatever trustno nothing money lucky happy flower star moon sun rainbow diamond silver gold
hospital doctor nurse health medical medicine clinic patient quality association china beijing shanghai guangzhou shenzhen
lingnan xinglin qingnang zhongguo zhonghua yiyuan yisheng hushi jiankang weisheng yiliao yaopin xiehui qiye jigou
mima woaini woaiwo aini aiwo woshi nihao xiaoming zhangsan lisi wangwu zhaoliu zhang wang liu chen yang zhao huang zhou
wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng deng cao peng xiao tian dong pan yuan cai jiang
shen wei lei fang hong ying jing min jun qiang ming hua xin yue hui wen bo fei tao bin jie ping gang yong
abc abcd abcde qwe qwer asd zxc qaz wsx edc rfv tgb yhn ujm admin888 iloveu
520 1314 5201314 1314520 521 666 888 168 147 258 369 159 357 147258 147258369 159357 123321 112233 121212 123123 131452 007
`
  .trim()
  .split(/\s+/);
