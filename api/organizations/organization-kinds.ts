// Which kinds may stand below which: the tree stays one a person recognises.
export const organizationKinds: Record<string, readonly string[]> = {
  country: [],
  region: ['country'],
  municipality: ['region'],
  authority: ['country', 'region', 'municipality'],
  'vocational-college': ['region', 'municipality'],
  university: ['region', 'municipality'],
  school: ['region', 'municipality'],
  'employment-center': ['region', 'municipality', 'employment-center'],
  'base-career-center': ['region', 'advanced-training-center', 'vocational-college', 'university'],
  'advanced-training-center': ['region', 'municipality'],
};
