// Queries as readers type them, and the texts of content/ that answer each, for search-recall.test.ts.
//
// How relevance was judged: by reading every text in both languages. A text is relevant if it names the person, place,
// body or thing of the query, in any spelling, form or script; for several words, if it speaks of them together. A text
// that has such a word only in the name of a source, such as «إذاعة أوروبا الحرة», is not. A word for protests asks for
// protests, whichever word for them a text uses. Misspelt queries have the answers of the word that was meant.
import type { Language } from '../../src/language/language.ts';

const unrest = 'kazakhstan-unrest';
const csto = 'csto';
const marches = 'deadly-marches';
const europe = 'europe-kazakhstan-crisis';
const energy = 'kazakhstan-energy';
const chief = 'kazakhstan-security-chief';
const all = [unrest, csto, marches, europe, energy, chief];

/** Queries with the same answers. */
interface Group {
  readonly relevant: readonly string[];
  readonly queries: readonly string[];
}

export const table: Readonly<Partial<Record<Language, readonly Group[]>>> = {
  ar: [
    {
      relevant: [...all, 'about'],
      queries: [
        'كازاخستان',
        'كازخستان',
        'كزاخستان',
        'كازاخسطان',
        'بكازاخستان',
        'وكازاخستان',
        'لكازاخستان',
        'Kazakhstan',
      ],
    },
    {
      relevant: all,
      queries: [
        ...['توكاييف', 'توكايف', 'Tokayev', 'Tokaev', 'قاسم توكاييف', 'قاسم جومارت توكايف', 'الرئيس توكاييف'],
        ...['روسيا', 'لروسيا', 'بروسيا', 'وروسيا', 'روسية', 'Russia'],
        ...['رئيس', 'رؤساء', 'الرئيس', 'يناير 2022', 'يناير ٢٠٢٢'],
        ...['احتجاجات', 'احتجاج', 'الاحتجاجت', 'مظاهرات', 'مظاهرة', 'متظاهر', 'المتظاهرون', 'تظاهرات'],
      ],
    },
    {
      relevant: [unrest, energy, chief],
      queries: ['نزارباييف', 'نازارباييف', 'نزاربايف', 'نور سلطان نزارباييف', 'Nazarbayev', 'Nazarbaev'],
    },
    {
      relevant: [marches, chief],
      queries: [
        ...['ماسيموف', 'مسيموف', 'ماصيموف', 'كريم ماسيموف', 'Massimov'],
        ...['الأمن الوطني', '"الأمن الوطني"', '"حالة الطوارئ"', 'قتلى', 'قتيل', 'المطار'],
      ],
    },
    {
      relevant: [unrest, csto],
      queries: [
        ...['بوتين', 'فلاديمير بوتن', 'Putin', 'بلينكن', 'بلينكين', 'لوكاشينكو', 'لوكاشنكو'],
        ...['أرمينيا', 'ارمينيا', 'أرمنيا', 'قيرغيزستان', 'قرغيزستان'],
      ],
    },
    {
      relevant: [unrest, marches, europe, energy],
      queries: ['أميركا', 'أمريكا', 'امريكا', 'أمريكي', 'الأمريكية', 'الولايات المتحدة', 'America'],
    },
    {
      relevant: [unrest, csto, marches, chief],
      queries: [
        ...['منظمة معاهدة الأمن الجماعي', 'معاهدة الأمن الجماعي', '"الأمن الجماعي"', 'CSTO'],
        ...['وزراء', 'وزير'],
      ],
    },
    { relevant: [unrest, marches], queries: ['صواريخ', 'صاروخ', 'بالصواريخ'] },
    {
      relevant: [unrest, europe, energy],
      queries: ['يورانيوم', 'اليورانيوم', 'اورانيوم', 'أنابيب', 'أنبوب'],
    },
    { relevant: [unrest, europe, energy], queries: ['الصين', 'China', 'للصين', 'نووي'] },
    { relevant: [unrest, europe, energy, chief], queries: ['النفط', 'نفط', 'نفطية'] },
    {
      relevant: [unrest, europe],
      queries: ['أوكرانيا', 'اوكرانيا', 'أوكرنيا', 'Ukraine', 'الاتحاد الأوروبي', 'جنيف'],
    },
    { relevant: [unrest, csto, europe], queries: ['بيلاروس', 'بيلاروسيا', 'روسيا البيضاء'] },
    { relevant: [unrest, csto, marches, europe, chief], queries: ['ألماتي', 'الماتي', 'ألما آتا'] },
    { relevant: [marches, energy, chief], queries: ['جاناوزن', 'جناوزن', 'Zhanaozen', 'غاز البترول المسال'] },
    { relevant: [unrest, csto, marches, europe], queries: ['جنود', 'جندي', 'الجنود'] },
    {
      relevant: [marches],
      queries: [
        ...['السودان', 'بالسودان', 'Sudan', 'الانقلاب في السودان', 'البرهان', 'حمدوك', 'أم درمان', 'الخرطوم'],
        ...['قاسم سليماني', 'سليماني', 'عين الأسد', '"عين الأسد"', 'قاعدة عين الأسد', 'العراق', 'العراقيين'],
        ...['إيران', 'طائرة مسيرة', 'مسيّرات'],
      ],
    },
    {
      relevant: [csto],
      queries: ['باشينيان', 'باشنيان', 'Pashinyan', 'قره باغ', 'كاراباخ', 'طشقند 1992 الميثاق'],
    },
    {
      relevant: [unrest],
      queries: ['بايكونور', 'تقارير', 'تقرير', 'بايدن', 'جو بايدن', 'كييف', '"ثورة ملونة"'],
    },
    { relevant: [europe, energy], queries: ['تنغيز', 'تنجيز', 'شيفرون', 'بحر قزوين', 'حقول', 'حقل'] },
    { relevant: [europe], queries: ['بتكوين', 'بيتكوين', 'bitcoin', 'الحزام والطريق', 'شي جينبينغ'] },
    { relevant: [unrest, energy], queries: ['شارع', 'شوارع'] },
    { relevant: [energy, chief], queries: ['استفتاء', 'الإستفتاء'] },
    { relevant: [chief], queries: ['محاكمة', 'الخيانة العظمى', 'سامات أبيش', 'نواب', '"وقف التنفيذ"'] },
    { relevant: [unrest, 'about'], queries: ['طارق الشامي', 'الشامي'] },
    { relevant: ['privacy'], queries: ['ملفات الارتباط', 'كوكيز', 'إعلانات'] },
  ],
  en: [
    {
      relevant: [...all, 'about'],
      queries: ['Kazakhstan', 'kazakstan', 'Kazahkstan', 'Qazaqstan', 'Kazakhstans', 'كازاخستان'],
    },
    {
      relevant: all,
      queries: [
        ...['Tokayev', 'Tokaev', 'Tokayef', 'Kassym-Jomart Tokayev', 'president Tokaev', 'توكاييف'],
        ...['Russia', 'Russian', 'Rusia', 'روسيا', 'president', 'presidents', 'January 2022'],
        ...['protests', 'protesters', 'protestors', 'demonstrations', 'demonstrators', 'demonstration'],
      ],
    },
    {
      relevant: [unrest, energy, chief],
      queries: ['Nazarbayev', 'Nazarbaev', 'Nazarbayew', 'Nursultan Nazarbayev', 'نزارباييف'],
    },
    {
      relevant: [marches, chief],
      queries: [
        ...['Massimov', 'Masimov', 'Karim Masimov', 'ماسيموف'],
        ...['National Security Committee', '"state of emergency"', 'airport'],
      ],
    },
    {
      relevant: [unrest, csto],
      queries: [
        ...['Putin', 'Vladimir Putin', 'بوتين', 'Blinken', 'Antony Blinken', 'Lukashenko', 'Lukashenka'],
        ...['Armenia', 'Armenian', 'Kyrgyzstan', 'Kyrgystan', 'Kirghizstan'],
      ],
    },
    {
      relevant: [unrest, marches, europe, energy],
      queries: ['America', 'American', 'Americans', 'United States', 'USA', 'أميركا'],
    },
    {
      relevant: [unrest, csto, marches, chief],
      queries: [
        ...['Collective Security Treaty Organization', 'Collective Security Treaty Organisation', 'CSTO'],
        ...['"collective security"', 'organisation', 'organization', 'organisations', 'troops'],
      ],
    },
    { relevant: [marches], queries: ['rockets', 'rocket', 'missiles', 'missile', 'balistic missiles'] },
    {
      relevant: [unrest, europe, energy],
      queries: ['uranium', 'uranuim', 'pipeline', 'pipelines', 'China', 'الصين'],
    },
    { relevant: [unrest, energy], queries: ['nuclear'] },
    { relevant: [energy], queries: ['nuclear bomb', 'Lake Balkhash'] },
    { relevant: [unrest, europe, energy, chief], queries: ['oil'] },
    {
      relevant: [unrest, europe],
      queries: ['Ukraine', 'Ukrain', 'Ukrainian', 'أوكرانيا', 'European Union', 'EU', 'Geneva'],
    },
    { relevant: [unrest, csto, europe], queries: ['Belarus', 'Byelorussia', 'Belarusians'] },
    { relevant: [unrest, csto, marches, europe, chief], queries: ['Almaty', 'Alma-Ata', 'Almati'] },
    { relevant: [marches, energy, chief], queries: ['Zhanaozen', 'Janaozen', 'liquefied petroleum gas'] },
    { relevant: [unrest, csto, marches, europe], queries: ['soldiers', 'soldier'] },
    {
      relevant: [marches],
      queries: [
        ...[
          'Sudan',
          'Sudanese',
          'السودان',
          'coup',
          'coup in Sudan',
          'Burhan',
          'Hamdok',
          'Omdurman',
          'Khartoum',
        ],
        ...[
          'Soleimani',
          'Suleimani',
          'Ain al-Asad',
          'Ain al Asad',
          '"Ain al-Asad"',
          'Iraq',
          'Iraqi',
          'drones',
        ],
      ],
    },
    {
      relevant: [csto],
      queries: [
        'Pashinyan',
        'Pashinian',
        'Karabakh',
        'Nagorno-Karabakh',
        'defense ministry',
        'defence ministry',
      ],
    },
    {
      relevant: [unrest],
      queries: [
        ...['Baikonur', 'Baykonur', 'Biden', 'Kyiv', 'Kiev', '"colour revolution"', 'color revolution'],
        ...['New York Times', 'Murtazashvili', 'Afghan war'],
      ],
    },
    { relevant: [europe, energy], queries: ['Tengiz', 'Chevron', 'Caspian', 'Caspian Sea oil'] },
    {
      relevant: [europe],
      queries: ['bitcoin', 'bit coin', 'Belt and Road', '"Belt and Road"', 'Xi Jinping', 'Borrell'],
    },
    { relevant: [energy, chief], queries: ['referendum', 'referendums', 'oil town'] },
    { relevant: [chief], queries: ['treason', '"high treason"', 'Samat Abish', 'Abish', 'sentenced'] },
    { relevant: [unrest, 'about'], queries: ['al-Shami', 'Shami', 'Tareq al-Shami', 'Tarek Shami'] },
    { relevant: ['privacy'], queries: ['cookies', 'analytics', 'advertising'] },
  ],
};
