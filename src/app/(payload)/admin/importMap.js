import { TranslateBar as TranslateBar_9619797fc406a224c49f071d1e13821e } from '../../../../src/admin/translate/TranslateBar'
import { ReviewPanel as ReviewPanel_57a1e9c90325e6fe98ec3da2c9dda2a7 } from '../../../../src/admin/ReviewPanel'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StateCell as StateCell_fd5d09237cae0355c6e16e59fdac42c2 } from '../../../../src/admin/StateCell'
import { DueCell as DueCell_b13c0187251998d1732cb1d69f249892 } from '../../../../src/admin/assignment/DueCell'
import { AssigneeCell as AssigneeCell_90dbd2e843a5eb22b37a8a54f2cd7696 } from '../../../../src/admin/assignment/AssigneeCell'
import { PriorityCell as PriorityCell_9a34eb12cf8338bb9a8d107f2f677868 } from '../../../../src/admin/assignment/PriorityCell'
import { StateFilter as StateFilter_fa8a23a261ada51c8d517939a52a3aeb } from '../../../../src/admin/StateFilter'
import { BulkBar as BulkBar_1a290de1a4e19d9496aee454c7c07dff } from '../../../../src/admin/bulk/BulkBar'
import { NoPublishButton as NoPublishButton_8b626721997367416f247a6adeb03d30 } from '../../../../src/admin/NoPublishButton'
import { SaveDraftButton as SaveDraftButton_26a93ccbd1e27d7f240e75d3c8259bbe } from '../../../../src/admin/saving/SaveDraftButton'
import { StateStatus as StateStatus_bc390d17933c1e6204e1d26205c9d05f } from '../../../../src/admin/StateStatus'
import { ChangesView as ChangesView_60c82f8b90876f7e10ee30d23e082635 } from '../../../../src/admin/changes/ChangesView'
import { ResourceLink as ResourceLink_46d9a447a486fdaca48fc69105489193 } from '../../../../src/admin/links/ResourceLink'
import { PrivateField as PrivateField_7430d56ffe3da13bc8de38df913ccfc2 } from '../../../../src/admin/private/PrivateField'
import { UsesPanel as UsesPanel_246b8c609ff9621ebc88cc26cae3eaa7 } from '../../../../src/admin/uses/UsesPanel'
import { TwinNotice as TwinNotice_6df5f90bed9c9aff1c885409c2f16511 } from '../../../../src/admin/credits/TwinNotice'
import { RightsPanel as RightsPanel_456529db14337f837d3bc18980c25a84 } from '../../../../src/admin/rights/RightsPanel'
import { FitnessCell as FitnessCell_5fabc237692d482251a88f410f7d1ba1 } from '../../../../src/admin/rights/FitnessCell'
import { EndCell as EndCell_c8fbad6ae96c5332650908117bbfa3b7 } from '../../../../src/admin/rights/EndCell'
import { ObscureField as ObscureField_cd6b7a1e55dabff6129c287d3e1902c5 } from '../../../../src/admin/photos/ObscureField'
import { FileSays as FileSays_d02c9e7cd6d3b1c839729e9db581ec7e } from '../../../../src/admin/photos/FileSays'
import { PhotoFilter as PhotoFilter_f22cebb166856147d35aff935bb5eb91 } from '../../../../src/admin/photos/PhotoFilter'
import { PhotoGrid as PhotoGrid_6e41955c47a63bbbe148da394b20a6df } from '../../../../src/admin/photos/PhotoGrid'
import { LinkActions as LinkActions_401902ef8780b859ef011d36c06220f1 } from '../../../../src/admin/links/LinkActions'
import { ReleasePanel as ReleasePanel_5592aaff96b10a2a0870826ede03e375 } from '../../../../src/admin/releases/ReleasePanel'
import { AuditRow as AuditRow_c3478996122412d131e3626de9fa010e } from '../../../../src/admin/audit/AuditRow'
import { NoField as NoField_e395f3cfce31fcf0239d95cb4ac2d5ce } from '../../../../src/admin/audit/NoField'
import { ActionCell as ActionCell_1d6b41745fe63ecf7865a84360f27e1f } from '../../../../src/admin/audit/cells'
import { AboutCell as AboutCell_1d6b41745fe63ecf7865a84360f27e1f } from '../../../../src/admin/audit/cells'
import { WhoCell as WhoCell_1d6b41745fe63ecf7865a84360f27e1f } from '../../../../src/admin/audit/cells'
import { AuditTools as AuditTools_c98e1b37a011d92818d48fefb03c87f4 } from '../../../../src/admin/audit/AuditTools'
import { TimeZoneField as TimeZoneField_7718b6ec64d6e9c960afa894756b13ac } from '../../../../src/admin/mail/TimeZoneField'
import { SecondFactorField as SecondFactorField_f5a86c2b7dc4b7f9bdf1c21b2e4ed4f9 } from '../../../../src/admin/account/SecondFactorField'
import { FrontEndKey as FrontEndKey_c631ef852b5050eb16d49d90d1f6be92 } from '../../../../src/admin/FrontEndKey'
import { SendAgain as SendAgain_e5522004d8dd1552b1614f9ee7c3803b } from '../../../../src/admin/targets/SendAgain'
import { MailActions as MailActions_72dc0c7561144ab4a8acac6462f8b0b6 } from '../../../../src/admin/mail/MailActions'
import { MailQueueActions as MailQueueActions_70a591882d01abcfb6ee3af107ee4cb9 } from '../../../../src/admin/mail/MailQueueActions'
import { Icon as Icon_452f04fcd2ed8162ca5fbc6c89f204f1 } from '../../../../src/admin/brand/Icon'
import { Logo as Logo_b231ac8248d52be15270b4d2370a5c12 } from '../../../../src/admin/brand/Logo'
import { CalendarLink as CalendarLink_40ffc40b20df1f832f0cebc80e795097 } from '../../../../src/admin/calendar/CalendarLink'
import { ImportLink as ImportLink_8b91dd32a8aca64f2dbe2414dded33ff } from '../../../../src/admin/import/ImportLink'
import { TransferLink as TransferLink_d3064df554bfd8904a8e09aa911e45f9 } from '../../../../src/admin/transfer/TransferLink'
import { MailTrouble as MailTrouble_ed4823b1a973b2e9940b01b397f51f91 } from '../../../../src/admin/mail/MailTrouble'
import { GuidedStart as GuidedStart_f288467b84a0fa87f3cf2e993cfe07ad } from '../../../../src/admin/guide/GuidedStart'
import { Dashboard as Dashboard_e57afc99291726bda4e4e9629bc62236 } from '../../../../src/admin/dashboard/Dashboard'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { LoginView as LoginView_4b3480022089e0557ab0ed881d149257 } from '../../../../src/admin/account/LoginView'
import { UnauthorizedView as UnauthorizedView_b66fceeaf0a675a80b39531ef6869a90 } from '../../../../src/admin/account/UnauthorizedView'
import { SecondFactorView as SecondFactorView_65cb45516293111524fd9ce5050edcc5 } from '../../../../src/admin/account/SecondFactorView'
import { CalendarView as CalendarView_d6a356243cb75cd808b179f80b0e6977 } from '../../../../src/admin/calendar/CalendarView'
import { ImportView as ImportView_444c913ee29d645740d0a81eed48348b } from '../../../../src/admin/import/ImportView'
import { TransferView as TransferView_ae27685a5d281b479dfc133464bc3008 } from '../../../../src/admin/transfer/TransferView'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/translate/TranslateBar#TranslateBar": TranslateBar_9619797fc406a224c49f071d1e13821e,
  "/src/admin/ReviewPanel#ReviewPanel": ReviewPanel_57a1e9c90325e6fe98ec3da2c9dda2a7,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/StateCell#StateCell": StateCell_fd5d09237cae0355c6e16e59fdac42c2,
  "/src/admin/assignment/DueCell#DueCell": DueCell_b13c0187251998d1732cb1d69f249892,
  "/src/admin/assignment/AssigneeCell#AssigneeCell": AssigneeCell_90dbd2e843a5eb22b37a8a54f2cd7696,
  "/src/admin/assignment/PriorityCell#PriorityCell": PriorityCell_9a34eb12cf8338bb9a8d107f2f677868,
  "/src/admin/StateFilter#StateFilter": StateFilter_fa8a23a261ada51c8d517939a52a3aeb,
  "/src/admin/bulk/BulkBar#BulkBar": BulkBar_1a290de1a4e19d9496aee454c7c07dff,
  "/src/admin/NoPublishButton#NoPublishButton": NoPublishButton_8b626721997367416f247a6adeb03d30,
  "/src/admin/saving/SaveDraftButton#SaveDraftButton": SaveDraftButton_26a93ccbd1e27d7f240e75d3c8259bbe,
  "/src/admin/StateStatus#StateStatus": StateStatus_bc390d17933c1e6204e1d26205c9d05f,
  "/src/admin/changes/ChangesView#ChangesView": ChangesView_60c82f8b90876f7e10ee30d23e082635,
  "/src/admin/links/ResourceLink#ResourceLink": ResourceLink_46d9a447a486fdaca48fc69105489193,
  "/src/admin/private/PrivateField#PrivateField": PrivateField_7430d56ffe3da13bc8de38df913ccfc2,
  "/src/admin/uses/UsesPanel#UsesPanel": UsesPanel_246b8c609ff9621ebc88cc26cae3eaa7,
  "/src/admin/credits/TwinNotice#TwinNotice": TwinNotice_6df5f90bed9c9aff1c885409c2f16511,
  "/src/admin/rights/RightsPanel#RightsPanel": RightsPanel_456529db14337f837d3bc18980c25a84,
  "/src/admin/rights/FitnessCell#FitnessCell": FitnessCell_5fabc237692d482251a88f410f7d1ba1,
  "/src/admin/rights/EndCell#EndCell": EndCell_c8fbad6ae96c5332650908117bbfa3b7,
  "/src/admin/photos/ObscureField#ObscureField": ObscureField_cd6b7a1e55dabff6129c287d3e1902c5,
  "/src/admin/photos/FileSays#FileSays": FileSays_d02c9e7cd6d3b1c839729e9db581ec7e,
  "/src/admin/photos/PhotoFilter#PhotoFilter": PhotoFilter_f22cebb166856147d35aff935bb5eb91,
  "/src/admin/photos/PhotoGrid#PhotoGrid": PhotoGrid_6e41955c47a63bbbe148da394b20a6df,
  "/src/admin/links/LinkActions#LinkActions": LinkActions_401902ef8780b859ef011d36c06220f1,
  "/src/admin/releases/ReleasePanel#ReleasePanel": ReleasePanel_5592aaff96b10a2a0870826ede03e375,
  "/src/admin/audit/AuditRow#AuditRow": AuditRow_c3478996122412d131e3626de9fa010e,
  "/src/admin/audit/NoField#NoField": NoField_e395f3cfce31fcf0239d95cb4ac2d5ce,
  "/src/admin/audit/cells#ActionCell": ActionCell_1d6b41745fe63ecf7865a84360f27e1f,
  "/src/admin/audit/cells#AboutCell": AboutCell_1d6b41745fe63ecf7865a84360f27e1f,
  "/src/admin/audit/cells#WhoCell": WhoCell_1d6b41745fe63ecf7865a84360f27e1f,
  "/src/admin/audit/AuditTools#AuditTools": AuditTools_c98e1b37a011d92818d48fefb03c87f4,
  "/src/admin/mail/TimeZoneField#TimeZoneField": TimeZoneField_7718b6ec64d6e9c960afa894756b13ac,
  "/src/admin/account/SecondFactorField#SecondFactorField": SecondFactorField_f5a86c2b7dc4b7f9bdf1c21b2e4ed4f9,
  "/src/admin/FrontEndKey#FrontEndKey": FrontEndKey_c631ef852b5050eb16d49d90d1f6be92,
  "/src/admin/targets/SendAgain#SendAgain": SendAgain_e5522004d8dd1552b1614f9ee7c3803b,
  "/src/admin/mail/MailActions#MailActions": MailActions_72dc0c7561144ab4a8acac6462f8b0b6,
  "/src/admin/mail/MailQueueActions#MailQueueActions": MailQueueActions_70a591882d01abcfb6ee3af107ee4cb9,
  "/src/admin/brand/Icon#Icon": Icon_452f04fcd2ed8162ca5fbc6c89f204f1,
  "/src/admin/brand/Logo#Logo": Logo_b231ac8248d52be15270b4d2370a5c12,
  "/src/admin/calendar/CalendarLink#CalendarLink": CalendarLink_40ffc40b20df1f832f0cebc80e795097,
  "/src/admin/import/ImportLink#ImportLink": ImportLink_8b91dd32a8aca64f2dbe2414dded33ff,
  "/src/admin/transfer/TransferLink#TransferLink": TransferLink_d3064df554bfd8904a8e09aa911e45f9,
  "/src/admin/mail/MailTrouble#MailTrouble": MailTrouble_ed4823b1a973b2e9940b01b397f51f91,
  "/src/admin/guide/GuidedStart#GuidedStart": GuidedStart_f288467b84a0fa87f3cf2e993cfe07ad,
  "/src/admin/dashboard/Dashboard#Dashboard": Dashboard_e57afc99291726bda4e4e9629bc62236,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "/src/admin/account/LoginView#LoginView": LoginView_4b3480022089e0557ab0ed881d149257,
  "/src/admin/account/UnauthorizedView#UnauthorizedView": UnauthorizedView_b66fceeaf0a675a80b39531ef6869a90,
  "/src/admin/account/SecondFactorView#SecondFactorView": SecondFactorView_65cb45516293111524fd9ce5050edcc5,
  "/src/admin/calendar/CalendarView#CalendarView": CalendarView_d6a356243cb75cd808b179f80b0e6977,
  "/src/admin/import/ImportView#ImportView": ImportView_444c913ee29d645740d0a81eed48348b,
  "/src/admin/transfer/TransferView#TransferView": TransferView_ae27685a5d281b479dfc133464bc3008,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
