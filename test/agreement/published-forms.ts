/** SHA-256 of what each published version of a form asks (its words apart). A line is added with a version and never changed after its release. */
export const published: Readonly<Record<string, string>> = {
  'arrest_detention 1': '470852b4dd89681a21981cde5a368ceb988481a550c11b3087145dc7e5d50f0a',
  'enforced_disappearance 1': 'fef9a58d7e968720f7e8cd5212dc2b3680fdb964ed4b163ed9111a2ccee0d2aa',
  'killing 1': 'ce90ae176658e3e5aae2f5e0595a028e3b726170705b89ea628e98c4eb36c3d7',
  'torture 1': '49045152142c942e1000ab8ca7ed9c347a7fe82550923127a6a73d9b9e2cd96f',
  'repression 1': 'a7e90cf44a80f0194ec2901a6c7114c420fecd9d4834d914318084735e9fc8c0',
  'attack_on_services 1': '18449f7c515c3d9237fe9a2d6042147123270cd32ac30ae5e32b26c80a2aed3b',
  'land_eviction 1': '1268eab5a8f1291b2831e3f6e9660c21cb05114c13019e146a5dca62063448db',
  'general 1': '7854a2fbea30c636900957a09d60a8a67cca7592911a210b00f3a071403391db',
  'arrest_detention 2': '930ec27430f216b513ef4c844da65abb043a08339683ec578efbbb6992dfacec',
  'enforced_disappearance 2': '92560bc042ec22107f84af2a734d6c0446b18165b674ac0a40664a13c3ef1d7e',
  'killing 2': '616fc0c6dc469a256493e74fb70fd07a4ab05172745294b490c1d36fb7338af2',
  'torture 2': '3946b4b07cd772b0e926f5859a544c19936f5420b0820640d8804f4ba45f3cb0',
  'repression 2': '735fd3d94e4ac722e77dc86a56c60a1144524705b7c6359a04480e1a208d2104',
  'attack_on_services 2': '2bed954d1bbe5146bd5d1c201849f7358dda57a019d84638ed6f7c74c0530d49',
  'land_eviction 2': '2196b7ce9fe97e72cff76b06e19092f62c4342eafcb94cdefd6cc55782736b6f',
  'general 2': 'bcf9e8f69aded952a80e191bdd1906cf08e328bd97b5535ced6dc1ba9181c55f',
}
