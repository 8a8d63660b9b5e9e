/** Names of sectors that hold "và" or a comma, in lower case: one member of "các sở: …" each. */
export const SECTORS: readonly string[] = [
  'giáo dục và đào tạo',
  'nông nghiệp và môi trường',
  'nông nghiệp và phát triển nông thôn',
  'khoa học và công nghệ',
  'văn hóa, thể thao và du lịch',
  'văn hóa và thể thao',
  'kế hoạch và đầu tư',
  'lao động - thương binh và xã hội',
  'lao động, thương binh và xã hội',
  'tài nguyên và môi trường',
  'thông tin và truyền thông',
  'dân tộc và tôn giáo',
  'văn hóa và du lịch',
  'công thương và du lịch',
  'văn hóa, khoa học và thông tin',
  'kinh tế, hạ tầng và đô thị',
];
