import type { MailTexts } from './texts'

export const zh: MailTexts = {
  greeting: '您好',
  reason: '理由',
  due: '截止时间',
  button: '打开条目',
  outro: '您因在编辑部中的角色而收到此邮件。您可以在账户中选择通知频率。',
  outroAlways: '无论您在账户中如何选择，此类邮件都会立即发送。',
  quotes: ['“', '”'],
  unnamed: '一篇人物介绍',
  clock: '定时任务',
  guest: '受邀人',
  somebody: '某人',
  kinds: {
    'review-requested': { subject: '请求审核：{title}', intro: '{who} 请求审核{entry}。' },
    assigned: { subject: '已分配给您：{title}', intro: '{who} 将{entry}分配给您。' },
    'changes-requested': { subject: '请求修改：{title}', intro: '{who} 请求修改{entry}。' },
    approved: { subject: '已批准：{title}', intro: '{who} 批准了{entry}，现在可以发布。' },
    published: { subject: '已发布：{title}', intro: '{who} 发布了{entry}，现已上线。' },
    withdrawn: { subject: '已撤回：{title}', intro: '{who} 撤回了{entry}，已不再上线。' },
    'schedule-failed': {
      subject: '定时操作失败：{title}',
      intro: '{entry}的定时操作未能执行，内容没有任何变化。请检查该条目后重新设定时间。',
    },
    'due-tomorrow': { subject: '明天到期：{title}', intro: '{entry}明天到期。' },
    overdue: { subject: '已逾期：{title}', intro: '{entry}已逾期。' },
    'emergency-published': {
      subject: '紧急发布：{title}',
      intro: '{who} 未经编辑审核紧急发布了{entry}。须由另一人在 24 小时内确认，否则将自动撤回。',
    },
    'emergency-ends-soon': {
      subject: '紧急发布仍待确认：{title}',
      intro: '{entry}已紧急发布，但尚无人确认。请查看并确认，否则将在下列时间自动撤回。',
    },
    'emergency-confirmed': {
      subject: '紧急发布已确认：{title}',
      intro: '{who} 确认了{entry}的紧急发布，该条目保持上线。',
    },
    'emergency-expired': {
      subject: '紧急发布已撤回：{title}',
      intro: '{entry}的紧急发布未在规定时间内得到确认，已被撤回。',
    },
    killed: {
      subject: '已立即下线：{title}',
      intro:
        '儿童保护团队已将{entry}立即下线。请勿再次发布，并删除您持有的任何副本。原因见该条目的历史记录。',
    },
    'guest-answered': {
      subject: '受邀人已答复：{title}',
      intro: '受邀人已就{entry}作出答复。请打开条目查看。',
    },
    'out-of-date': {
      subject: '需要再次审核：{title}',
      intro:
        '{entry}的审核期限已过，读者会看到内容可能已过时的提示。请核实内容是否仍然准确，设定新的期限，并提交审核。',
    },
    'link-broken': {
      subject: '链接失效：{title}',
      intro: '{entry}中的一个链接已失效。请更换，或查看后予以保留。',
    },
    commented: {
      subject: '新批注：{title}',
      intro: '{who}对{entry}写了批注。请打开条目查看并回复。',
    },
    'photo-unfit': {
      subject: '照片已移除：{title}',
      intro: '{entry}中一张照片的使用权已到期，不再展示，文字仍在线。请打开条目另选照片，或续期后重新送审。',
    },
    'consent-withdrawn': {
      subject: '同意已撤回：{title}',
      intro:
        '{entry}中一张照片的同意已撤回，该照片已从所有已发布内容中移除。请删除您持有的副本，并另选照片。',
    },
    'rights-ending': {
      subject: '使用权即将到期：{title}',
      intro: '{entry}中一张照片的许可即将到期。请续期或另选照片：到期时它会自动消失。',
    },
    'consent-due': {
      subject: '同意书需要更新：{title}',
      intro: '{entry}中一张照片的同意书即将到期。请重新征得同意或另选照片：到期时它会自动消失。',
    },
    'confirmation-due': {
      subject: '人物介绍需要重新确认：{title}',
      intro:
        '距当事人上次同意已近一年，{entry}须在下述日期前重新确认。请从该人物介绍页面向当事人发送新的访客链接，或请保护团队附说明予以确认。该日期过后三十天，它会自动撤下。',
    },
  },
  digest: {
    subject: '每日摘要：{count}',
    intro: '自上次摘要以来，编辑部发生了以下事项：',
    button: '打开编辑部',
    more: '另有 {count} 项。',
    outro: '您每天收到一份摘要。您可以在账户中选择通知频率。',
  },
  invitation: {
    subject: '请在发布前查看一篇文稿',
    intro: '{who} 请您在发布前查看一篇文稿。您可以批准，也可以提出意见，无需注册账户。',
    once: '此链接仅供您本人使用，只能答复一次，请勿转发。',
    until: '链接有效期至：{until}。',
    button: '查看文稿',
    outro: '如果您不清楚此事，请忽略此邮件。',
  },
  reset: {
    subject: '设置新密码',
    intro: '有人（可能是您）为此账户请求了新密码。',
    button: '设置密码',
    outro: '如果不是您本人，请忽略此邮件。链接一小时内有效。',
  },
}
