import * as fc from 'fast-check';

const pieces = [
	'a,B, ,煤,😀,é,true,null,12,1.5,. ,water use,”,…,: , #,#,:,- ,",\',\\,[,],{,},|,>,-,%,&x,*,!,?,~,---,='.split(','),
	[',', '\n', '\n\n', '\t', '\u2028', '\u00a0', '\ufeff', '\u0007'],
].flat();

/** Short strings made of what YAML readers stumble over. */
export const oddStrings = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
