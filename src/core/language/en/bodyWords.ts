/** Bodies and places: the words by which an organisation, a country or a city is known. */
import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

export const enum Body {
	/** Heads the name of an organisation: `Ministry`, `University`, `Inc`. */
	Head = 1 << 0,
	/** An organisation by itself: `NATO`, `Xinhua`, `Congress`. */
	Known = 1 << 1,
	/** A country, state, city or continent. */
	Place = 1 << 2,
	/** `Chinese`, `Texan`: of a place; no part of a personal name. */
	Demonym = 1 << 3,
	/** Ends the name of a thing that is neither a person nor a source: `Street`, `Act`, `Tower`. */
	Thing = 1 << 4,
	/** Days, months, feasts: capitalised, never a name. */
	Calendar = 1 << 5,
	/** News media. */
	Media = 1 << 6,
	/** A party or group of people: `Democrats`, `Republican`. */
	Group = 1 << 7,
}

const heads = `ministry department bureau office agency administration commission committee council congress parliament senate
	assembly court bank fund institute institution institutions university college school academy association union federation confederation
	organization organisation foundation society company corporation corp inc ltd llc plc co group holdings partners
	party league alliance coalition conference authority board secretariat center centre centers centres laboratory laboratories lab
	service services force forces army navy police guard command corps press times post news journal tribune herald
	daily network television radio magazine review gazette chronicle globe hospital clinic church embassy consulate
	delegation mission task team campaign caucus chamber exchange industries industry enterprise enterprises airlines airways
	motors bureau registry museum library forum initiative project program programme trust house cabinet government
	treasury politburo directorate inspectorate tribunal syndicate consortium cooperative club brothers associates
	solutions technologies systems technology energy oil gas petroleum electric power steel pharmaceuticals capital
	securities investments insurance financial communications telecom media entertainment studios records
	nations watch international global front movement brigade battalion watchdog ombudsman
	commissariat chancellery presidency kremlin pentagon staff polling polls survey poll district lines`;

const known = `nato un eu who wto imf opec asean brics oecd unesco unicef iaea fbi cia nsa nasa epa fda cdc irs sec doj dhs
	hhs noaa nih cbo gao omb pla cppcc npc ndrc mofcom pboc sasac scio cpc ccp csrc nbs miit kmt isis isil hamas hezbollah
	taliban al-qaeda gop dnc rnc aclu aarp nra congress kremlin pentagon google facebook twitter apple microsoft amazon
	toyota boeing airbus huawei tencent alibaba exxon shell bp gm ford walmart tesla greenpeace amnesty interpol gazprom
	rosneft sinopec petrochina cnooc bytedance tiktok meta openai nvidia intel ibm samsung sony moody's fitch gallup quinnipiac
	pew rasmussen senate parliament treasury un's fed bundesbank ecb boe boj politburo bundestag knesset duma lok
	mossad nhs obr ifs ons cbi tuc uaw teamsters nypd lapd unhcr undp unep fao ilo wfp ipcc cop`;

const media = `xinhua reuters bloomberg ap afp cnn msnbc nbc cbs abc npr pbs bbc itv cctv cgtn politico breitbart vox axios
	buzzfeed slate salon wsj nyt univision telemundo tass interfax yonhap kyodo nhk aljazeera newsweek forbes guardian
	economist huffpost c-span fox mcclatchy gannett vice gawker yahoo newsmax drudge`;

const places = `afghanistan africa alabama alaska albania algeria america andorra angola antarctica arabia argentina arizona arkansas
	armenia asia athens atlanta australia austria azerbaijan baghdad bahamas bahrain baltimore bangkok bangladesh barbados
	beijing beirut belarus belgium belize belgrade benin berlin bermuda bhutan bolivia bosnia boston botswana brasilia brazil
	britain brooklyn brunei brussels bucharest budapest bulgaria burma burundi cairo california cambodia cameroon canada canberra
	caracas caribbean chad chicago chile china cincinnati cleveland colombia colorado columbia columbus congo connecticut copenhagen
	crimea croatia cuba cyprus dakota dallas damascus delaware delhi denmark denver detroit djibouti dominica dubai dublin ecuador
	egypt england eritrea estonia ethiopia europe fiji finland florida france gabon gambia gaza geneva germany ghana greece greenland
	guam guangdong guangxi guangzhou guatemala guinea guizhou guyana hainan haiti hamburg hanoi havana hawaii hebei heilongjiang
	helsinki henan herzegovina holland honduras hongkong houston hubei hunan hungary iceland idaho illinois india indiana indonesia
	iowa iran iraq ireland islamabad israel istanbul italy ivory jakarta jamaica japan jerusalem jiangsu jiangxi jilin
	johannesburg kabul kansas kashmir kathmandu kazakhstan kentucky kenya kiev kyiv korea kosovo kuwait kyrgyzstan laos latvia
	lebanon leningrad lesotho liaoning liberia libya liechtenstein lima lisbon lithuania london louisiana luxembourg macao macau
	macedonia madagascar madrid maine malawi malaysia maldives mali malta manchester manhattan manila maryland massachusetts
	mauritania mauritius melbourne mexico miami michigan micronesia milwaukee minneapolis minnesota minsk mississippi missouri
	moldova monaco mongolia montana montenegro montreal morocco moscow mosul mozambique mumbai munich myanmar nairobi namibia nanjing
	nauru nebraska nepal netherlands nevada nicaragua niger nigeria ningxia norway oakland ohio oklahoma oman ontario oregon
	orlando oslo ottawa pakistan palau palestine panama papua paraguay paris pennsylvania peru philadelphia philippines phoenix pittsburgh
	poland kong zealand angeles vegas francisco jersey hampshire orleans lanka york portland portugal prague pretoria pyongyang qatar qinghai quebec riyadh romania rome russia rwanda sacramento samoa
	sanya sarajevo scotland seattle senegal seoul serbia seychelles shaanxi shandong shanghai shanxi shenzhen siberia sichuan
	singapore slovakia slovenia sofia somalia spain stockholm sudan suriname sweden switzerland sydney syria taipei taiwan tajikistan
	tampa tanzania tehran tennessee texas thailand tianjin tibet togo tokyo tonga toronto tripoli tunisia turkey turkmenistan
	tuvalu uganda ukraine uruguay usa utah uzbekistan vanuatu vatican venezuela vermont vienna vietnam virginia wales warsaw
	washington wisconsin wuhan wyoming xinjiang yemen yunnan zagreb zambia zhejiang zimbabwe zurich chongqing gansu fujian
	anhui xizang us u.s uk uae drc prc roc eurozone hong
	states new los las san north south east west sri united saint santa fort middle`;

const demonyms = `african albanian algerian american americans arab arabian arabs argentine armenian asian asians australian
	austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british briton britons bulgarian burmese cambodian
	canadian canadians chilean chinese colombian croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english
	estonian ethiopian european europeans filipino finnish french georgian german germans ghanaian greek guatemalan haitian
	hawaiian hispanic hispanics honduran hungarian icelandic indian indians indonesian iranian iranians iraqi iraqis irish israeli
	israelis italian italians jamaican japanese jewish jews jordanian kazakh kenyan korean koreans kurdish kurds kuwaiti kyrgyz
	laotian latin latino latinos latvian lebanese liberian libyan lithuanian malaysian mexican mexicans mongolian moroccan
	mozambican muslim muslims catholic catholics christian christians nepali nepalese nicaraguan nigerian nordic norwegian
	pakistani palestinian palestinians panamanian paraguayan persian peruvian philippine polish portuguese qatari romanian
	russian russians rwandan saudi saudis scottish senegalese serbian singaporean slovak slovenian somali soviet spanish
	sudanese swedish swiss syrian syrians taiwanese tajik tanzanian texan thai tibetan tunisian turkish turks turkmen ugandan
	ukrainian ukrainians uruguayan uyghur uzbek venezuelan vietnamese welsh western yemeni zambian zimbabwean baltic
	mediterranean atlantic pacific arctic northern southern eastern central californian floridian hollywood`;

const groups = `democrat democrats democratic republican republicans gop liberal liberals conservative conservatives labour tory tories
	communist communists socialist socialists green greens libertarian libertarians socialists marxist islamist islamic islam evangelical
	nazi nazis christianity`;

const things = `street avenue road boulevard lane drive square park tower towers building bridge airport station river lake sea
	ocean mountain mountains valley island islands bay beach port act bill law treaty agreement accord accords deal plan pact
	protocol charter amendment code report index survey prize award awards war day week month year age era campaign games cup
	olympics olympic championship summit festival show hotel casino stadium arena theater theatre hall gallery garden gardens
	highway railway line canal dam zone strip strait gulf peninsula desert forest city town village county province region
	state republic kingdom empire corridor belt road initiative doctrine strategy policy reform crisis revolution
	movement rally speech debate convention primary caucuses election elections amendment dynasty system model
	express bible constitution declaration resolution scandal affair trial case conspiracy effect law theory river
	boundary monument memorial cemetery plaza mall market pipeline reservation ranch farm estate mansion course club
	university's virus disease syndrome drive creek canyon heights hills springs falls rapids grove ridge order
	directive memorandum decree branch privilege`;

const calendar = `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
	october november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter thanksgiving ramadan
	spring summer autumn winter today yesterday tomorrow tonight`;

export const bodyWords = new WordClasses(english)
	.tag(heads, Body.Head)
	.tag(known, Body.Known)
	.tag(media, Body.Known | Body.Media)
	.tag(places, Body.Place)
	.tag(demonyms, Body.Demonym)
	.tag(groups, Body.Group)
	.tag(things, Body.Thing)
	.tag(calendar, Body.Calendar);
