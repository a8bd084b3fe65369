import type { GuestTexts } from './texts'

export const zh: GuestTexts = {
  title: '请在发布前阅读这篇文章',
  lead: '{name}，您好。{who} 请您阅读这篇文章，其内容与将在 {site} 上显示的一致。',
  until: '此链接在 {until} 之前有效，只能答复一次。',
  note: '{who} 的留言',
  about: {
    subject: '这篇文章写的是您。只有您同意按此处所示的内容发布，我们才会发布。',
    contact: '这篇文章写的是您的机构。您的意见供编辑参考，由编辑决定。',
  },
  skip: '前往答复',
  text: '文章',
  otherLanguages: '其他语言',
  allLanguages: '您的答复适用于这篇文章的所有语言版本：{languages}。',
  notTranslated: '没有{language}译文，现以英文显示。',
  partNotTranslated: '未翻译，以英文显示',
  described: '为看不到图片的人提供的说明：{alt}',
  decorative: '此图片仅作装饰，没有说明。',
  fields: {
    organisation: '机构',
    organisations: '机构',
    partners: '合作伙伴',
    themes: '主题',
    regions: '地区',
    countries: '国家',
    year: '年份',
    kind: '类型',
    website: '网站',
    resources: '资源',
    related: '相关内容',
  },
  answer: '您的答复',
  approve: {
    title: '内容无误',
    tick: {
      subject: '我已阅读，同意按所示内容发布。',
      contact: '我已阅读，不反对按所示内容发布。',
    },
    button: { subject: '同意发布', contact: '无异议' },
  },
  comments: {
    title: '需要修改',
    label: '需要修改什么？',
    hint: {
      subject: '文章暂不发布，将退回编辑。修改后您会收到新的链接。',
      contact: '编辑会在文章发布前阅读您的意见。',
    },
    button: '发送意见',
  },
  errors: {
    title: '您的答复尚未发送',
    tick: '请勾选方框，表示您已阅读并同意。',
    empty: '请写明需要修改什么。',
    long: '意见请勿超过 5000 个字符。',
    form: '表单没有完整送达，请重试。',
  },
  kept: '您的姓名和地址以加密方式保存，作为曾征求您意见的凭证，只有 {who}、儿童保护团队和管理员可以查看。编辑会阅读您的答复。',
  thanks: {
    approved: { title: '谢谢', text: '您的同意已送达。您可以关闭此页面，链接已失效。' },
    comments: {
      title: '谢谢',
      text: '您的意见已送达，文章已退回编辑。修改后您会收到新的链接。您可以关闭此页面。',
    },
    contact: { title: '谢谢', text: '您的答复已送达。您可以关闭此页面，链接已失效。' },
  },
  refused: {
    title: '此链接无效',
    text: '链接可能已使用、已过期、已被收回，或地址不完整。如果您已答复，您的答复已送达；否则请向发送链接的人索取新的链接。',
  },
  overtaken: {
    title: '文章已更改',
    text: '自您收到此链接以来，文章或可随文展示的内容已更改。没有任何内容获得批准。请等待新的链接，或向发送此链接的人索取。',
  },
  closed: {
    title: '文章目前不接受答复',
    text: '编辑正在处理，或已作出决定。您的答复没有被记录。如有疑问，请询问发送链接的人。',
  },
  busy: { title: '请求过多', text: '请稍等一分钟，再打开链接。' },
}
