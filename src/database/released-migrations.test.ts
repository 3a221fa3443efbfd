import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * SHA-256 of the text of every migration that an installation has run. A changed one, be it in a comment, keeps every
 * existing installation from starting. A new migration is added here when it is released.
 */
const RELEASED: Readonly<Record<string, string>> = {
  '0001_foundation.sql': 'ab9f3f4a27f5c737e8d17f79648f7b9ab135801f487213c1db91c8d855d8e2f5',
  '0002_bodies.sql': '1bc11049abd979273e56ec1df55b904575768b04c501a5f243122fe39035a825',
  '0003_catalogue.sql': '402f01c3945349e42bfa9e530be7406b90b1592bb701158faaa0685a26275d7c',
  '0004_identity.sql': 'fd0500e7f4b420cd361b2a55f2f4002407417b6a9e0146cdd2c7af06fa4c9f81',
  '0005_files.sql': '92d2868c2bbac7bd4f1983d29d190eff29f605b20f7a4e0183a024bd29664c8f',
  '0006_publication.sql': 'aedb44f9ea7121199825011f8dce5d1f24eee3ef485520b9d57391556f33a144',
  '0007_log.sql': 'd293a077e7fc1e18d6232cf32c6db61eb7363dfd71c5da66b4543d84b009260c',
  '0008_obligations.sql': '75f3326fb2c8fc559504de0be3dd5369ec5cf04619eb3604d855553224f33485',
  '0009_search.sql': '51453ddb0d53e36cfdb2bd93a3cde200998109a6d3d9e3d5a8168e65c5c7f011',
  '0012_references.sql': '7ee0ca6e0d995e70e6e7efd9f98da1bc3a5f0b075085feacc94d74c7e2a94633',
  '0013_guards.sql': 'd0ba45d6994f8f69598229a00ac67c669833661a64bb33452e5061ce8220dc9d',
  '0030_series.sql': 'b81c9f6f82f76373a5c085e1c442228a8ba0111b57ab8280e92d0da4933eb10c',
  '0031_registers.sql': '6085196fae4257da6ed37b6fee19c0985dae8800eddbd0f178a4f7245701e926',
  '0032_dossiers.sql': '94931ef928a5128302f04c1a12a5a2a711ce7db67235de0faa80d93842b617b3',
  '0033_audiences.sql': '7e33e20aca126e071049fb4c5db2ee26547b0cbc11ddb47670d392939e8ff1f7',
  '0034_catalogue_office.sql': 'ee416a1d4216545a38e1358fba787725ec24ca7d44ba17c728970be7a22ca49d',
  '0050_display_terms.sql': '43ad493314c0dca736f3a64780702ac1963b462be85d420c92c34830877c2fbd',
  '0051_library.sql': 'c7f7e98521dfcf866bb282f8443e287102b0f17cd5339ffa42ab71542ab52d2a',
  '0052_duties_of_retired_items.sql': '14c91ae30fd31bb80ac73dac141b44c3ee5a23a414e21f93c67683162bc15146',
  '0053_annexes_of_editions.sql': '7fc867cbbf20f86aa758c743c5543f25620d5f852057bde92442b20acf10011a',
  '0060_matter_conditions.sql': 'c33fb50a3da1494a747f0de3930aa22616d792233fe098aa0353d41ad88457bb',
  '0061_matter_category.sql': 'baa770d59d645394b05a1588335667d70b438f4ff5262e383f2aa5d40878b50d',
  '0062_legal_review.sql': 'f3182290434d8562b9c0ff803eb8a9176b6be12bd0bbca2e31a83038dffabddb',
  '0065_consultations.sql': 'a59f085d50374181db1c7468e735de7bfdc31a77e9c1b7ebfad4ceb44dad1f64',
  '0083_alerts.sql': 'abd1a06ea62d13eb8a1cc27933ddb3c42481dd64c55663e03ac344bc460e6119',
  '0087_series_quarters_and_years.sql': '65be624c1739d34033d4f474c6cf2b8e838010e5940e550de0ff107bb8502890',
  '0088_yearly_figures.sql': '4e77c91e3fdf2e84312f96d2d7313717e79f94bc2dfbefab5355b14d8ccf0e02',
  '0091_browsing.sql': '2adfd4e91128f10ddceb14117585981193b1f4c248a6f9ff2ce22221bc6e9d65',
  '0100_fixed_names.sql': '11dd7528290dd190d3365abe4ddb6d8c5a68a69cec2cb91572a2dde161d04da0',
  '0101_columns_that_change.sql': 'e240aaffa8cac011fef229e3b033ccd1a5e5aa18e25a38072b76d97929e3675b',
  '0102_who_acts.sql': '878f5a0e226cf55b1d6accd1a19a7f6f821a188f91f070c1712953e4591827fa',
  '0103_when_it_was.sql': '09e59d570fefa6b430e9f978247809519c3cc7e775cb29c8c649d02e7422d3cc',
  '0104_limited_role.sql': 'fb9e3b480ce2c03b03121f649db0d4e905cd9e6fc8ffdd53ae174133b0066f71',
  '0120_signals_and_jobs.sql': 'a561159317eb15252e49e1ea8fd1877f7f5156e99b2cd2ae536032fc7953dc03',
  '0130_words.sql': '138c858a0b3afd8846c3040711fb3620b650847694e50bd9db2da14f804df2c1',
  '0140_orphan_files.sql': '58447f1032297939a653a10ac85739ebe7d90a08f50b5bbfa372e8bb5ed82e8a',
  '0141_sign_in_origins.sql': '39420ffd67746b73ba6511bcd4d7ed2d7345bbb102885d273897b88ef4a72890',
  '0150_one_judge.sql': '1d299e0d9dce2a93e8bb549edcd511253c7bc0233d3c67c9d061d260503db7e4',
  '0160_findings_of_files.sql': 'f7ce9bd1a9f8fcd177ba7ace181e4332b6ad7333e77a2a6f3fd6bdebbae08c8e',
  '0161_originals_of_files.sql': '989ba26a0f238fb85662e8d728b8e4a9f4c60bb18fd47e04cca2293148e1c294',
  '0190_law.sql': 'e31b83775e6a3fae60702fdd47d59798cc50afd8817d1239e81247afe84e5f91',
  '0170_finds_are_decided.sql': '77e8537c06709e2e1d83dacff49bc0a46b1e09a1cac977c18fc8be82ea97d1e2',
  '0171_expunge.sql': 'f23069f7d53b2e6accef95453cb6417fe1b429e1552eac74f23181655fc7fa52',
  '0180_calendar_notices.sql': '8949cbe97ef8015bd28383f99d66c08728ea76602deecbae857bd4b9f139b8fc',
  '0181_calendar_moves.sql': '2974b62df69f2a8c049995473bb2e1ffffa1c05344a47ad835d35203bac38a18',
  '0200_coverage.sql': 'c4b3c162c0a68acf575ce7964cd503f9c7e9b152a991afc5479a3be5bbd4634a',
  '0201_statements.sql': '67181ce1380185fd9fbf3adbd5b4af11b895c39b197d9302daa2a1a7d4fafcbe',
  '0220_whole_tree.sql': 'eefb4e83cc930681fa8d6ba3456200a345c6886c3ebb8fc3c5a6acfd22e05e4b',
  '0240_messages.sql': '305b729ebda800a2027dd18cf0ca98d3f22f8c54eac1f70607483402274c6ba4',
  '0221_registers_as_sources.sql': '9819f5c47f7a591fa3f88668be998a738b48039eafb1f247dbb592bba1096bdb',
  '0241_instruments.sql': 'b420097cd8e97221c3c8e4789527250b0ba242087461c750b76d2dba6f8163e3',
  '0242_escalation.sql': 'dbb3f0cc5d772bdbf9ab1828660baf6a77ad31cb035044bdcef3302bfb1c0d0b',
  '0270_what_stages_rest_on.sql': '99d2595a75546b50b009d9d6e39e0035ca4e01a3ddfc5889106582b58301ac4b',
  '0271_another_door.sql': 'f47d0bdcfaa6ae1a716cdee66f1a227bdcc4e4d26c37b1d5e2d2bde3c0c0d4d0',
  '0272_normative_documents.sql': '68a0209d66552abb7b19df7d76c312bfa8ac3e3d21707705dd908a835a53b8db',
  '0340_expunge_lists.sql': 'be736e798874d5d999319ab91e7ef1f3b83ab0611ae55f525b0b363c80452338',
  '0341_sensitive_reads.sql': 'd958890e320eb6a095e310b945cb6cf58b8130017d5cbdb9f81b5e5f75dda5c0',
  '0342_four_eyes_for_the_catalogue.sql': '21232b7ba0c93d9526553ee519912f9ae1766f0ea19752fcf4a8c75cd9a43f31',
  '0330_exceptions.sql': '8d95e2a4e801428a1fd386d7e8caaea79b7be24ff8c7031c8b397351311459fc',
  '0331_exceptions_of_items.sql': 'd44d63da5593f8f4e3f7450e2e19bf5f29e8742098c1b1d689acf11e34616142',
  '0332_judged_values.sql': '5a3c2d8f3d96d83eb157c612bae7ebc3cec9e20b439c843ee856c56a0a1a1913',
  '0333_lapse_has_a_day.sql': '72e1fca92f3a87d5b156d54940f9c846f7c1906173429d39c33be47a3ec4555d',
  '0310_inspection.sql': '057e9150e05da358066b7ab6fd4accfeffbdda3ec8bda238baa33a9afb87ff88',
  '0311_appraisal.sql': '5fc5cdb0c57e0182c23be86ef303fe2c5e206e90c6e3c5f529e293264f028e0d',
  '0350_text_of_files.sql': 'da900f970aa04a6d931bb7a1b531e21e2f1abdeb69a347ac19833f47c97c840d',
  '0351_intake.sql': '8ec92bf63b25731700b581176e210cf3122e1fca69d99b0d0d8f25205275aa81',
  '0300_statements_refused.sql': '671e38cdce1877a15bb5807f7066ec054eb51b296a279ce2eb8374e515a9c248',
  '0301_body_changes.sql': 'eeb9327c8022f75cc8ca07f403ed58a583b5e6af71ec1076930ee65f39161540',
  '0302_newly_owed.sql': 'd443a516d5694b4d750dcd9093b0529a97f9379cd6d5367b4c249e82e6715e39',
  '0303_opening_is_quick.sql': 'ad45f5fe2673835b528477d02875cdd61defe05c4f44fea06667e2ef4d80ac0b',
  '0304_statistics_while_filling.sql': 'dbd358bc9683a80e38515b124e65ae337a591cdf4cc79b10557f94369d0d4a06',
  '0290_exceptions_of_obligations.sql': 'b13fb4f97c3e9bd3ea25b12e18b84c82c44cabe55c8207e5c8095833f109883c',
  '0291_deadlines_of_stages.sql': '45902ac9d71bdff581de19193f36c68f9adfa8e2e006fdfdab1f062318a409f8',
  '0411_column_names.sql': 'fb01f3f1435d11d6049b03cd4ffc5eb49d13222fb0ae873b455804d9e037d720',
  '0410_records_come_in.sql': 'a7f28d39527557922a4fda7eda18184cb668e31b8ae423fe6533c43d21aafe6d',
  '0380_first_of_each_body.sql': '3d01a325c24df4ff9fa3a607965c605f190489383cc0b2d42500dc450a8174f2',
  '0360_lines_are_found.sql': 'f111c8f91885ae534acabbb86f2a5096489c8106b32f553e9a83197142d3b876',
  '0420_search_words.sql': '27313c788be2ff5e81f75b5a880ffc9d2cc164cb0d9b4e291ab91d6221f77249',
  '0370_reads_of_drafts.sql': '7f2f7df4f7ad00fb30d3e344a0181e634af0988871ff9143dc3200ca06399d43',
  '0450_feedback.sql': 'b82e8514af90444857c1f3eebeab95334692877b299175d587fb425692b829a4',
  '0470_own_password.sql': 'a35929f40d7c88d698979d1e6a54582b16ea52ac787e75b1e9fcd4e05b304840',
  '0400_matches.sql': 'fb7f3deeeffbb9febdabc7b12c8626653943bca5c3b8c0c26a62eed4122cc671',
  '0401_listed_decisions.sql': '2dbb38c9ec54c73deaf0448faf8a3e87b74d395ef1e8fef84c4c808d7c126fce',
  '0402_figures_of_opinions.sql': '4cff6cc89a4030d38cab2522c5f2574c1f44b03b7db2b36e748ba66e267a9555',
  '0403_interpretations.sql': '32f7cf44cbcd0d5df78232398fc28099d0ae5cc362808ca356822a43eba51815',
  '0404_plain_text.sql': '23ac953ca93e91599f2eac308b9da2974480fddac471f96b9d3726a09899cdfe',
  '0405_items_tell_no_draft.sql': 'a2815c8b4387e11d26c09cbe78e0f295264650dffc5ef514cc217f3077b7ba12',
  '0471_second_factor.sql': '82a86078e781efbeeb7825125410e4cf66d44368408ed575c643935fa8978cfa',
  '0479_kinds_of_readings.sql': 'bacd88e25bcdc94699a1c894652c01e88de98a04dd4628f84737ed33a3555cf4',
  '0480_stand_ins.sql': 'ef8e8094186e66fc1c8e9135bceebfc14d033d1aa26d554582aea46b14c0e9c7',
  '0510_evidence_files.sql': 'e020d51a681d850b086f060ead2810b43aefc8db6d19eead3c0b632047482327',
  '0511_terms_of_lines.sql': 'ac2e2b1a31e38ed347a54599cec18634039135a44a3a1b2aee68648473749f9c',
  '0512_notices_touch_first_days.sql': 'c86e798b5e57eb08f9e2d02597b2cfa8793465025ccba87e7bc012af3c249c63',
  '0476_titles_of_lists.sql': '6c0315d603810539c09a20012e4b6a5c762495425c045104fc9f114fcd0015d5',
  '0530_people.sql': '6b9417533a37cf816faf287df26923d6555275fc0da1251cece99d3436fa69b9',
  '0531_audit.sql': 'f8c31cfd62b22a47b2b51d8979b7b2743ab2bb892176a135a97fe450071f87b9',
  '0525_what_a_signal_concerns.sql': '0de239ce5013f0987d2bd7d53bdd0993903479be630e6df8084b867b433a47bd',
  '0500_months_end_on_working_days.sql': '08d21de5aea4926d1f3be9bf3d440a2e40eabafdc0d4d1026cd728dc6fc00f86',
  '0490_interpretations_say_something.sql':
    '88e51112241f0e68441c0811601d9eda74b65bc94718e1ff696643f632fc6caa',
  '0491_the_text_itself.sql': '98654fb50fa6a71bacf85447d4323a72328f6e57aaafdda2644baa6c56fe76b9',
  '0492_other_words_tell_no_draft.sql': '1eb07f27fb9e04e197a9caa3372c5352b26a822e55ebd5df4f04606bafc6a053',
  '0493_whole_dossiers.sql': 'db5b132c75e640c437664a7ba3942371c3da3509305005ec5cb59b52958c93ad',
  '0560_connectors.sql':
    '6d4c60a6ae959a0da1dbb601ead8698cb6aec7d4fbdef787523da6361ee43f26',
  '0560_connectors.sql': '6d4c60a6ae959a0da1dbb601ead8698cb6aec7d4fbdef787523da6361ee43f26',
};

const folder = join(import.meta.dirname, 'migrations');

test('a released migration never changes, and a new one is written down here', () => {
  const found = Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
  expect(found).toEqual(RELEASED);
});
