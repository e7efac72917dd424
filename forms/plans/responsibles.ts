// Who answers by the document: its words are kept verbatim, known classes among them are resolved to
// organisations of the region whenever they are read, so that a new college is never forgotten.

export type ResponsibleKind = 'organisation' | 'organisation-class' | 'role' | 'person';

/** How the organisations of a class are found in a region. */
export interface ClassRule {
  kinds: readonly string[];
  /** Stems of the name, for authorities: the directory knows no field of competence. */
  named?: readonly string[];
  /** Only those that serve, or stand in one municipality with, an organisation of these kinds. */
  near?: readonly string[];
}

export interface ResponsibleClass {
  code: string;
  title: string;
  kind: ResponsibleKind;
  /** How documents call it; the longer of two that match wins. */
  phrases: readonly RegExp[];
  rule?: ClassRule;
}

const TEACHING = ['vocational-college', 'university'] as const;

export const responsibleClasses: readonly ResponsibleClass[] = [
  {
    code: 'employment-centers-of-colleges',
    title: 'Все ЦЗН по месту нахождения ПОО и ОО ВО',
    kind: 'organisation-class',
    phrases: [/все ЦЗН по месту нахождения ПОО и ОО ВО/gi],
    rule: { kinds: ['employment-center'], near: TEACHING },
  },
  {
    code: 'colleges-and-universities',
    title: 'ПОО и ОО ВО',
    kind: 'organisation-class',
    phrases: [/ПОО и ОО ВО/g, /ПОО\/ОО ВО/g],
    rule: { kinds: TEACHING },
  },
  {
    code: 'employment-authority',
    title: 'РОИВ в сфере занятости (управляющий ЦЗН)',
    kind: 'organisation-class',
    phrases: [/РОИВ в сфере занятости(?: \(управляющ\S+ ЦЗН\))?/gi],
    rule: { kinds: ['authority'], named: ['занятост'] },
  },
  {
    code: 'education-authority',
    title: 'РОИВ в сфере образования',
    kind: 'organisation-class',
    phrases: [/РОИВ в сфере образования/gi],
    rule: { kinds: ['authority'], named: ['образован'] },
  },
  {
    code: 'industry-authority',
    title: 'РОИВ в сфере промышленности и торговли',
    kind: 'organisation-class',
    phrases: [/РОИВ в сфере промышленности(?: и торговли)?/gi, /РОИВ в промышленной политике/gi],
    rule: { kinds: ['authority'], named: ['промышлен'] },
  },
  {
    code: 'other-authorities',
    title: 'Иные заинтересованные РОИВ',
    kind: 'organisation-class',
    phrases: [/иные заинтересованные РОИВ/gi],
    rule: { kinds: ['authority'] },
  },
  {
    code: 'employment-centers',
    title: 'ЦЗН',
    kind: 'organisation-class',
    phrases: [/ЦЗН/g],
    rule: { kinds: ['employment-center'] },
  },
  {
    code: 'municipalities',
    title: 'Администрации муниципальных образований',
    kind: 'organisation-class',
    phrases: [/администраци\S+ муниципальных образований/gi],
    rule: { kinds: ['municipality'] },
  },
  {
    code: 'schools',
    title: 'Общеобразовательные организации',
    kind: 'organisation-class',
    phrases: [/общеобразовательные организации/gi],
    rule: { kinds: ['school'] },
  },
  {
    code: 'region-executive',
    title: 'Высший исполнительный орган субъекта Российской Федерации',
    kind: 'role',
    phrases: [/высш\S+ исполнительн\S+ орган\S*(?: субъекта (?:Российской Федерации|РФ))?/gi],
    rule: { kinds: ['region'] },
  },
  {
    code: 'working-group',
    title: 'Участники Региональной МРГ',
    kind: 'role',
    phrases: [/участники Региональной МРГ/gi],
  },
  {
    code: 'enterprises',
    title: 'Предприятия',
    kind: 'role',
    phrases: [/(?<![а-яё])предприятия(?![а-яё])/gi],
  },
];

const byCode = new Map(responsibleClasses.map((one) => [one.code, one]));

export function responsibleClass(code: string): ResponsibleClass | undefined {
  return byCode.get(code);
}

export interface RecognisedResponsible {
  code: string;
  kind: ResponsibleKind;
  /** The words of the document. */
  text: string;
}

/** Known classes in the order of the text, each once; longer phrases hide the shorter within them. */
export function recogniseResponsibles(text: string): RecognisedResponsible[] {
  const found: (RecognisedResponsible & { at: number })[] = [];
  let left = text;
  for (const { code, kind, phrases } of responsibleClasses) {
    for (const phrase of phrases) {
      for (const match of left.matchAll(phrase)) {
        const [words] = match;
        if (!found.some((one) => one.code === code))
          found.push({ code, kind, text: words, at: match.index });
        left = left.replace(words, ' '.repeat(words.length));
      }
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...one }) => one);
}
