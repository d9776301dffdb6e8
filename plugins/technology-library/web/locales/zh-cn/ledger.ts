export const ledger = {
  'ledger.agreement-sent': '{number} 合作协议发出签署（{site}）',
  'ledger.agreement-signed': '{party} 签署合作协议 {number}',
  'ledger.agreement-effective': '合作协议 {number} 生效（{site}）',
  'ledger.agreement-ended': '合作协议 {number} 结束（{site}）',
  'ledger.agreement-refused': '{party} 拒签合作协议 {number}',
  'ledger.agreement-withdrawn': '合作协议 {number} 撤回（{site}）',
};
