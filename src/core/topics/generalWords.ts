import { english } from '../language/en/vocabulary';
import { WordClasses } from '../language/vocabulary';

/** How far a word can be part of a topic's name. */
export const enum General {
	/** Never inside one: pronouns, auxiliaries, prepositions, verbs of saying and doing, adverbs. */
	Break = 1,
	/** May stand inside one, but is none by itself and does not make one specific (`development`, `new`, `people`). */
	Vague = 2,
	/** May not come last: adjectives and participles. */
	NoHead = 4,
	/** Heads of proper names that are topics (`Clean Water Act`). */
	NamedTopic = 8,
	/** A noun that ends like an adjective or a participle (`traffic`, `capital`, `seed`). */
	Noun = 16,
}

const BREAKS = `
a an the this that these those such each every either neither some any no all both half several many much more most
few fewer less least other others another same own only just even also too very so as if then than because since
until while although though whereas unless whether when where why how what which who whom whose there here
i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we us our ours
ourselves they them their theirs themselves one ones someone anyone everyone everybody nobody nothing something anything
am is are was were be been being have has had having do does did done doing will would shall should can could may
might must ought need needs needed cannot don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't
weren't hasn't haven't i'm i've i'll i'd we're we've we'll we'd you're you've they're they've it's that's there's let's
of in on at by for with from to into onto upon over under above below between among amid across through throughout
during before after about against within without toward towards along around behind beyond near off out up down per
via despite except including regarding concerning following according and or but nor yet not never always often
sometimes usually again once twice ever still already soon later now today tomorrow yesterday ago recently currently
say says said saying tell tells told telling ask asks asked asking speak speaks spoke spoken add adds added adding
note notes noted noting think thinks thought thinking know knows knew known knowing believe believes believed feel
feels felt want wants wanted wanting like likes liked hope hopes hoped wish wishes look looks looked looking see sees
saw seen seeing hear hears heard make makes made making take takes took taken taking get gets got gotten getting give
gives gave given giving go goes went gone going come comes came coming keep keeps kept keeping put puts putting let
lets bring brings brought bringing show shows showed shown showing find finds found finding become becomes became
becoming remain remains remained remaining seem seems seemed start starts started starting begin begins began begun
beginning end ends ended continue continues continued continuing try tries tried trying help helps helped helping
work works worked use uses used using call calls called calling meet meets met meeting lead leads led
ensure ensures ensured ensuring include includes included provide provides provided providing allow allows allowed
promote promotes promoted promoting strengthen strengthened strengthening improve improved improving enhance enhanced
enhancing advance advanced advancing achieve achieved achieving accelerate accelerated accelerating expand expanded
expanding increase increased increasing reduce reduced reducing grow grew grown rise rose risen fall fell fallen
reach reached reaching set sets setting hold holds held holding play plays played run runs ran running turn turned
announce announced announces announcing release released releases issue issued emphasize emphasized emphasizing stress
stressed urge urged urging thank thanks thanked welcome welcomed please visit visited mr mrs ms dr sir madam
metric cubic square ton tons tonne tonnes kilogram kilograms meter meters metre metres kilometer kilometers kilometre
kilometres mile miles hectare hectares acre acres kilowatt kilowatts megawatt megawatts gigawatt gigawatts degree
degrees euro euros dollar dollars yuan pound pounds cent cents percent
please yes no okay ok well really actually simply quickly together forward back away further however therefore thus
moreover furthermore meanwhile instead indeed perhaps maybe almost nearly about approximately
talk talks talked talking walk happen happens happened happening expect expects expected win wins won lose loses lost
pay pays paid buy bought sell sold send sends sent stand stands stood sit sat read reads reading write writes wrote
written understand understood agree agreed answer answered answering address addressed addressing discuss discussed
discussing consider considered considering decide decided move moves moved moving change changed changing follow
followed support supported supporting mean means meant eat left open opened close closed follow-up lot lots bit yeah
ahead far couple sort kind course etc https http www com org gov html
create created creating develop developed carry carried carrying implement implemented
implementing focus focused focusing deepen deepening foster fostering boost boosting face facing facing based
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec am pm noon
two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred hundreds thousand
thousands million millions billion billions trillion dozen dozens first second third fourth fifth last next
`;
const VAGUE = `
year years month months week weeks day days hour hours time times decade decades century period moment today
people person man men woman women child children family families member members leader leaders official officials
country countries nation nations state states world region regions province provinces city cities county counties town
village area areas place places home house street government governments administration ministry department agency
committee council commission office president minister governor mayor secretary director chairman spokesperson vice
general deputy senior party national provincial federal local international global domestic public private central
new old good great big large small high low major main key important significant special certain various different
overall total full whole entire long short early late recent current future past former next strong strengthened
better best top first-class real true right wrong ready able possible clear open free sure whole
thing things way ways part parts kind sort lot number numbers amount level levels percent percentage rate point points
fact case cases question questions answer answers issue issues problem problems matter matters reason result results
example idea view views word words story report reports statement statements remark remarks speech conference meeting
meetings press media news article journalist reporter reporters website page photo visit trip event events
effort efforts work step steps measure measures action actions activity activities role task tasks goal goals
target targets plan plans project projects program programs programme programmes policy policies system systems
development growth progress change changes support cooperation construction management service services
comment comments interview interviews conversation conversations concern concerns importance experience commitment
responsibility advantage advantages platform platforms decision decisions attack attacks access loss night morning
evening afternoon money name names list room job hand hands head face lead member record records information
specific american americans chinese british european african asian russian
life lives need needs opportunity opportunities challenge challenges situation condition conditions
group groups team staff community communities society company companies enterprise enterprises business businesses
side line base field fields sector sectors process approach basis order sense term terms use
`;
const NO_HEAD = `
new old good great big large small high low major main key important significant special certain various different
overall total full whole entire long short early late recent current future past former strong better best top real
true right wrong ready able possible clear open free sure national provincial federal local international global
domestic public private central economic social political cultural natural human industrial digital green modern
senior general deputy vice high-quality chinese american european british french german russian japanese advanced
clean installed planned disposable available
rural urban regional traditional emerging scientific technological environmental ecological financial
`;
const NAMED_TOPICS = `
act bill law initiative program programme plan strategy agreement accord treaty fund reform policy corridor project
partnership framework goals protocol convention charter deal pact scheme standard index security
`;

const NOUNS = `
traffic clinic clinics music fabric logistic epidemic pandemic mechanic plastic ceramic arctic picnic statistic arithmetic
hospital capital mineral material festival animal metal signal rival canal journal removal renewal approval disposal
proposal survival arrival withdrawal trial portal terminal criminal professional charcoal referral
initiative incentive cooperative executive archive olive objective perspective
seed feed breed speed reed weed vegetable cable table stable
manufacturing housing mining banking farming engineering training shipping funding nursing fishing building planning
upgrading processing computing spending lending teaching learning schooling marketing breeding irrigating recycling
policing testing pricing financing opening printing publishing broadcasting gambling policymaking drilling logging
`;

/** Words by what they can be in a topic's name. */
export const generality = new WordClasses(english)
	.tag(BREAKS, General.Break)
	.tag(VAGUE, General.Vague)
	.tag(NOUNS, General.Noun)
	.tag(NO_HEAD, General.NoHead)
	.tag(NAMED_TOPICS, General.NamedTopic);
