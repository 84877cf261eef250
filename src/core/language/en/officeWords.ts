/** Offices and roles: the words that stand before a name (`Vice President`), after it, or in its place (`the minister`). */
import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

export const enum Office {
	/** Names an office or a role by itself: `president`, `spokesman`, `economist`. */
	Head = 1 << 0,
	/** Goes before the head: `vice`, `deputy`, `prime`, `foreign`. */
	Modifier = 1 << 1,
	/** A head that, with a capital and "the", means one certain person: `the President`. */
	Definite = 1 << 2,
	/** Its bearer is a man, or a woman. */
	Man = 1 << 3,
	Woman = 1 << 4,
	/** Stands directly before a name with a capital: `Senator`, `Chairman`. */
	Title = 1 << 5,
	/** Kin, and other nouns that name one person by a relation: `sister`, `widow`. */
	Kin = 1 << 6,
	/** A noun for several or unnamed persons: `officials`, `sources`. */
	Unnamed = 1 << 7,
}

const titles = `president premier chancellor minister secretary senator representative congressman congresswoman governor
	mayor ambassador director commissioner commander admiral colonel captain major sergeant lieutenant brigadier marshal general
	chief speaker chairman chairwoman chairperson chair co-chair judge justice councilman councilwoman councillor councilor
	alderman delegate envoy king queen prince princess pope cardinal archbishop bishop pastor reverend rabbi imam sheikh
	ayatollah ceo cfo coo cto officer spokesman spokeswoman spokesperson administrator attorney undersecretary solicitor
	inspector superintendent comrade dean provost rector professor doctor lawmaker leader deputy treasurer
	commandant emperor empress sultan emir tsar taoiseach baroness baron lord lady dame counselor controller comptroller
	postmaster sheriff detective constable prosecutor nominee candidate strategist pollster adviser advisor aide
	coach coordinator anchor host moderator columnist commentator correspondent reporter editor analyst economist billionaire
	businessman businesswoman businessperson author activist historian scientist researcher expert founder co-founder partner
	owner fellow member manager vice-president veteran actor actress singer comedian journalist lawyer photographer
	blogger entrepreneur investor banker executive academic scholar demographer physicist biologist climatologist
	engineer negotiator diplomat statesman politician legislator parliamentarian mp mep td magistrate
	general-secretary secretary-general director-general undersecretary-general vice-chancellor vice-chairman vice-premier
	vice-minister vice-governor first-lady mogul tycoon operative surrogate challenger frontrunner front-runner rival
	newcomer congressmember councilmember selectman assemblyman assemblywoman master harbourmaster harbormaster warden clerk
	registrar auditor archivist surveyor counsel`;

const roles = `official officials spokesmen spokespeople sources source teacher doctor nurse worker farmer resident student
	voter supporter supporters critic critics opponent opponents campaigner campaigners organizer organiser volunteer father mother brother
	sister son daughter wife husband widow cousin uncle aunt friend neighbor neighbour colleague ally allies aides
	analysts economists experts lawmakers leaders senators officers police prosecutors investigators authorities residents
	witnesses witness protesters activists scientists researchers scholars lawyers attorneys advisers advisors executives traders
	diplomats ministers governors mayors republicans democrats conservatives liberals person man woman boy girl people
	men women representatives delegates reporters journalists editors observers insiders veterans members employees workers farmers
	teachers students parents voters consultant consultants attendee attendees participant participants panelist panelists
	secretaries presidents chairmen directors managers engineers doctors nurses`;

const modifiers = `vice deputy assistant associate acting interim senior junior chief prime foreign finance interior defense defence
	trade health education energy environment environmental commerce agriculture labor labour transport transportation culture
	justice home attorney first lady state house senate majority minority lead executive managing general national security
	party parliamentary provincial municipal county city federal regional local district permanent special presidential vice-presidential
	gubernatorial senatorial former ex then incoming outgoing late longtime top press campaign communications policy political
	economic economics law legal military naval army air force white chinese-born retired principal honorary founding prominent
	veteran conservative liberal democratic republican gop socialist libertarian independent progressive centrist presumptive
	presumed likely fellow lead surgeon staff budget treasury regulatory digital technology science research financial
	commercial marketing operating information planning development affairs relations public international global governor-general
	co party's standing elected president-elect permanent world senior-most high-ranking ranking conservative hedge fund
	real estate reality tv television radio talk show news billionaire business media multi-term opposition one-time onetime two-term three-term harbour harbor`;

const kin = `father mother brother sister son daughter wife husband widow widower cousin uncle aunt grandfather grandmother dad mom
	mum niece nephew fiance fiancee stepfather stepmother grandson granddaughter girlfriend boyfriend partner`;

export const officeWords = new WordClasses(english)
	.tag(titles, Office.Head | Office.Title)
	.tag(roles, Office.Head)
	.tag(modifiers, Office.Modifier)
	.tag(kin, Office.Kin | Office.Head)
	.tag(
		`president premier chancellor minister secretary senator governor mayor ambassador pope king queen prince princess chairman
		chairwoman speaker director general commissioner spokesman spokeswoman spokesperson candidate nominee author congressman
		congresswoman senator judge justice chair ceo administrator adviser advisor secretary-general
		general-secretary director-general`,
		Office.Definite,
	)
	.tag(
		`chairman spokesman congressman councilman king prince pope father brother son husband widower uncle grandfather dad
		nephew businessman man boy lord baron emperor sultan emir statesman salesman fisherman assemblyman boyfriend gentleman
		policeman imam cardinal bishop archbishop`,
		Office.Man,
	)
	.tag(
		`chairwoman spokeswoman congresswoman councilwoman queen princess mother sister daughter wife widow aunt
		grandmother mom mum niece businesswoman woman girl actress lady dame baroness empress assemblywoman girlfriend policewoman
		heroine hostess`,
		Office.Woman,
	)
	.tag(
		`officials sources source supporters critics opponents aides analysts economists experts lawmakers leaders authorities residents
		protesters activists people men women police investigators prosecutors allies observers insiders reporters`,
		Office.Unnamed,
	);
