/** A codebook to start from: no codes yet, and an example of how one looks. */
export const newCodebookText = `# Your codes. Codes can also be created while you tag a passage.
version: 1
codes: []
#  - id: water
#    name: Water
#    definition: What is said about rivers, dams and drinking water.
#    when: Water itself is the matter.
#    colour: '#1f9e9e'
#    terms: [river, dam, drinking water]
`;
