// The technologies of the demonstration: kinds that exist, names and figures that do not.

export interface DemoTechnology {
  title: string;
  track: string;
  /** Option of the application form. */
  kind: string;
  /** Key of a demo organisation. */
  applicant: string;
  summary: string;
  people: string;
  years: number;
  cases: number;
  fee: number;
}

const applicants: Readonly<Record<string, string>> = {
  q: 'enterprise',
  h: 'enterprise-hang',
  c: 'enterprise-cheng',
  z: 'institution',
  y: 'institution-yun',
  m: 'institution-qing',
};

/** Title, track, kind, applicant, what it does, for whom, years in use, cases, fee. */
const table = `
单导联心电贴长程监测筛查心房颤动 | cardio | screening | q | 用 14 天连续单导联记录代替 24 小时动态心电图，阵发性房颤检出率由 2.1% 升至 6.8%。 | 65 岁以上或卒中后患者 | 4 | 12600 | 180
县域胸痛患者院前心电传输与分流 | cardio | information | y | 救护车上完成心电图并传至县级胸痛单元，首次医疗接触到再灌注时间中位数缩短 41 分钟。 | 疑似急性冠脉综合征患者 | 5 | 3120 | 60
家庭血压远程管理 | cardio | prevention | z | 居民每周上传三日家庭血压，医生按路径调药，六个月血压达标率提高 19 个百分点。 | 原发性高血压患者 | 6 | 8450 | 30
心脏康复八段锦运动处方 | cardio | rehabilitation | y | 以八段锦为主的中等强度运动处方，六分钟步行距离十二周增加 58 米。 | 稳定性冠心病患者 | 3 | 960 | 45
超声心动图人工智能辅助测量 | cardio | information | h | 自动测量左室射血分数和室壁厚度，与两名高年资医师测量的组内相关系数为 0.94。 | 需要心功能评价者 | 2 | 5300 | 90
颈动脉斑块便携超声初筛 | cardio | screening | h | 经培训的社区医生用便携超声初筛颈动脉斑块，灵敏度 88%，转诊后确诊一致率 91%。 | 40 岁以上有一项以上危险因素者 | 3 | 7200 | 55
脉搏波传导速度检测评估动脉硬化 | cardio | testing | q | 五分钟无创检测臂踝脉搏波速度，用于体检人群的动脉硬化分层。 | 高血压、糖尿病及体检人群 | 7 | 21000 | 70
心力衰竭出院患者体重与症状随访 | cardio | management | m | 出院后以体重和症状日记随访，30 天再入院率由 17% 降至 10%。 | 慢性心力衰竭出院患者 | 3 | 680 | 20
免散瞳眼底照相筛查糖尿病视网膜病变 | endocrine | screening | h | 社区拍照、县级阅片，两周内反馈；可疑病例转诊到位率 82%。 | 2 型糖尿病患者 | 5 | 18400 | 40
连续血糖监测指导基础胰岛素调整 | endocrine | treatment | q | 按两周动态血糖图谱调整基础胰岛素，糖化血红蛋白三个月下降 1.1%，低血糖未增加。 | 使用基础胰岛素的 2 型糖尿病患者 | 3 | 1500 | 460
糖尿病足红外测温早期预警 | endocrine | screening | c | 双足对应点温差超过 2.2℃ 时提示，足溃疡年发生率由 6.4% 降至 3.1%。 | 有足病史或神经病变的糖尿病患者 | 2 | 1130 | 35
妊娠期糖尿病饮食运动一体化管理 | endocrine | prevention | m | 孕中期确诊后一周内完成个体化饮食和运动处方，巨大儿发生率由 9.2% 降至 5.6%。 | 妊娠期糖尿病孕妇 | 4 | 2250 | 120
尿微量白蛋白肌酐比床旁检测 | endocrine | testing | c | 社区门诊 7 分钟出结果，与中心实验室总体符合率 95%。 | 糖尿病、高血压患者 | 3 | 16700 | 28
甲状腺结节超声风险分层规范 | endocrine | management | y | 统一超声描述用语和分层标准，不必要的穿刺减少 34%。 | 超声发现甲状腺结节者 | 3 | 4100 | 0
肥胖症社区体重管理门诊 | endocrine | prevention | z | 十二周小组课程加个别随访，平均减重 5.8%，一年维持率 61%。 | 体重指数 28 及以上的成人 | 2 | 740 | 260
骨质疏松跟骨超声社区初筛 | endocrine | screening | z | 跟骨定量超声初筛，高风险者转双能 X 线检查，漏诊率 7%。 | 绝经后女性及 65 岁以上男性 | 4 | 9300 | 25
耳穴压豆辅助治疗轻中度失眠 | tcm | treatment | z | 固定五穴、每周更换，四周匹兹堡睡眠质量指数平均下降 5.1 分。 | 轻中度失眠者 | 8 | 6200 | 30
三伏贴防治慢性支气管炎急性发作 | tcm | prevention | y | 夏季三次穴位贴敷，冬季急性加重次数由 2.3 次降至 1.4 次。 | 慢性支气管炎缓解期患者 | 10 | 15800 | 90
腹针治疗颈肩部肌筋膜疼痛 | tcm | treatment | y | 按定位图浅刺，六次治疗后疼痛评分平均下降 3.4 分。 | 颈肩部肌筋膜疼痛综合征患者 | 6 | 2900 | 60
中药足浴改善糖尿病周围神经病变 | tcm | treatment | m | 温度恒定在 38℃ 的足浴，四周震动感觉阈值改善 21%。 | 糖尿病周围神经病变患者 | 4 | 1340 | 25
产后盆底肌电刺激联合艾灸 | tcm | rehabilitation | m | 肌电刺激与关元穴艾灸联合，产后 42 天起十次一疗程，压力性尿失禁治愈率 72%。 | 产后盆底功能障碍女性 | 5 | 3680 | 85
小儿推拿治疗功能性消化不良 | tcm | treatment | m | 六个手法组成的标准流程，两周食欲与腹胀评分改善 45%。 | 1 至 6 岁功能性消化不良儿童 | 7 | 5400 | 50
中医体质辨识与高血压前期调养 | tcm | prevention | z | 体质问卷分型后给出饮食起居方案，一年进展为高血压的比例由 14% 降至 9%。 | 血压正常高值者 | 3 | 2100 | 0
刮痧缓解紧张型头痛 | tcm | treatment | y | 项背部循经刮痧，每周一次，四周头痛天数由 9.6 天降至 4.8 天。 | 紧张型头痛患者 | 5 | 1750 | 40
肺结节低剂量 CT 人工智能辅助阅片 | diagnostics | information | h | 4 毫米以上结节检出灵敏度 96%，每例假阳性 0.9 个，阅片时间缩短四成。 | 肺癌高危人群 | 3 | 26400 | 150
宫颈液基细胞学数字切片远程诊断 | diagnostics | information | h | 县级制片、远程双人阅片，报告时间由 9 天缩至 2 天。 | 35 至 64 岁女性 | 4 | 31500 | 65
幽门螺杆菌粪便抗原快速检测 | diagnostics | testing | c | 15 分钟判读，与呼气试验符合率 94%，适用于儿童和不能吹气者。 | 有消化道症状者及家庭成员 | 3 | 14200 | 38
结核潜伏感染干扰素释放试验集中检测 | diagnostics | testing | c | 县采样、市检测，冷链 16 小时内送达，不合格样本率低于 1.5%。 | 肺结核患者密切接触者 | 4 | 8800 | 210
新生儿听力与基因联合筛查 | diagnostics | screening | m | 听力筛查与四个常见耳聋基因位点联合，迟发性耳聋提前发现率提高 0.3%。 | 新生儿 | 5 | 19600 | 190
呼气一氧化氮检测指导哮喘用药 | diagnostics | testing | c | 按检测值调整吸入激素剂量，急性发作次数一年下降 28%。 | 5 岁以上哮喘患者 | 2 | 1900 | 110
乳腺自动容积超声初筛 | diagnostics | screening | h | 标准化采集、远程阅片，致密型乳腺的检出率为每千人 4.6 例。 | 40 岁以上女性 | 2 | 6700 | 130
血培养阳性报警后快速质谱鉴定 | diagnostics | testing | q | 报警后 90 分钟给出菌种，目标治疗开始时间提前 22 小时。 | 血流感染患者 | 3 | 4300 | 160
智能心电监测贴用于房颤的社区筛查 | cardio | screening | c | 用 14 天连续单导联记录代替 24 小时动态心电图，社区人群阵发性房颤检出率升至 6.5%。 | 65 岁以上或卒中后患者 | 2 | 2300 | 190
居家血压远程随访与药物调整 | cardio | prevention | m | 居民每周上传三日家庭血压，医生按路径调药，达标率提高 17 个百分点。 | 原发性高血压患者 | 2 | 1900 | 30
社区卒中风险分层与抗栓随访 | cardio | management | z | 用风险评分分层，抗凝规范率由 38% 升至 64%。 | 心房颤动患者 | 3 | 1480 | 0
超声引导下肌骨注射基层规范 | diagnostics | treatment | y | 统一切面和进针路径，一次到位率 93%，并发症 0.4%。 | 肩周炎、膝骨关节炎患者 | 4 | 2600 | 150
静脉血栓风险评估与机械预防 | cardio | prevention | q | 入院 24 小时内评估，高危者间歇充气加压，院内静脉血栓发生率由 1.8% 降至 0.9%。 | 住院患者 | 4 | 9900 | 45
慢阻肺社区肺功能筛查 | diagnostics | screening | z | 便携肺功能仪质控合格率 89%，新发现患者中七成为早期。 | 40 岁以上吸烟或粉尘接触者 | 5 | 13100 | 35
老年人吞咽障碍床旁筛查与进食管理 | diagnostics | rehabilitation | m | 饮水试验联合颈部听诊，吸入性肺炎发生率由 8.8% 降至 5.2%。 | 65 岁以上住院及养老机构老人 | 4 | 2750 | 15
儿童近视户外活动与屈光档案管理 | diagnostics | prevention | q | 学校建档、每日户外两小时，年新发近视率由 15% 降至 11%。 | 6 至 12 岁学生 | 5 | 42000 | 20
高尿酸血症饮食与药物阶梯管理 | endocrine | management | y | 按血尿酸分四级处理，痛风年发作次数由 2.9 次降至 1.6 次。 | 高尿酸血症及痛风患者 | 3 | 3200 | 0
救护车载自动除颤与按压质量反馈 | cardio | treatment | y | 院前心脏骤停时边除颤边提示按压深度和频率，自主循环恢复率由 11% 升至 16%。 | 院前心脏骤停患者 | 3 | 410 | 0
肺结节低剂量 CT 智能阅片县域应用 | diagnostics | information | y | 4 毫米以上结节检出灵敏度 96%，每例假阳性 0.9 个，阅片时间缩短四成。 | 肺癌高危人群 | 2 | 3900 | 150
糖尿病患者家庭胰岛素注射指导 | endocrine | rehabilitation | z | 三次面授加影像随访，注射部位脂肪增生由 36% 降至 18%。 | 使用胰岛素的糖尿病患者 | 4 | 2480 | 10
`;

export const demoTechnologies: readonly DemoTechnology[] = table
  .trim()
  .split('\n')
  .map((line) => {
    const [title = '', track = '', kind = '', applicant = '', summary = '', people = '', ...figures] = line.split(' | ');
    const [years = 0, cases = 0, fee = 0] = figures.map(Number);
    return { title, track, kind, applicant: applicants[applicant] ?? '', summary, people, years, cases, fee };
  });
