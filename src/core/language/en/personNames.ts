/** What personal names are made of, as bits. A word may have several: `Jordan` is a given name of men and women. */
import { WordClasses } from '../vocabulary';
import { english } from './vocabulary';

export const enum Name {
	/** A man's given name, by itself good evidence of a person. */
	Male = 1 << 0,
	Female = 1 << 1,
	/** Also an everyday word, month or place: no evidence by itself (`Will`, `April`, `Virginia`). */
	Doubtful = 1 << 2,
	/** A family name written first: Chinese, Korean, Vietnamese. */
	SurnameFirst = 1 << 3,
	/** `de`, `van`, `bin`: stands inside names in lower case. */
	Particle = 1 << 4,
	/** `Jr`, `III`: ends a name. */
	Suffix = 1 << 5,
	/** `Mr`, `Sir`: comes before a man's name. */
	HonorificMale = 1 << 6,
	HonorificFemale = 1 << 7,
	/** `Dr`, `Prof`: says nothing of the gender. */
	Honorific = 1 << 8,
	/** `Sen`, `Gov`: an office that is written short, with a full stop. */
	ShortTitle = 1 << 9,
}

const male = `aaron abdul abdullah abe abel abraham adam adrian ahmad ahmed al alan alastair albert alberto aldo alec
	alejandro aleksandr alex alexander alexandre alexei alexey alfonso alfred alfredo ali alistair allan allen alvin amir
	amit anand anatoly anders andre andreas andrei andrej andres andrew andrey andrzej andy angelo angus anthony antoine anton antonio
	antony aram archie ari arjun armando arnold arthur arturo arun ashok ashraf austin avi axel aziz bart barack barry ben
	benedict benjamin benny bernard bernardo bernie bert bill billy bob bobby boris brad bradley brandon brendan brent brett
	brian bruce bruno bryan byron caleb calvin cameron carl carlo carlos carter cecil cedric cesar charles charlie chester chris
	christian christoph christophe christopher chuck clarence claude claudio clayton cliff clifford clint clive clyde colin connor conrad corey
	cornelius craig curtis cyril cyrus dale damian damien dan daniel danny dario darrell darren dave david dean denis dennis derek
	desmond devin didier diego dieter dimitri dimitris dirk dmitri dmitry dominic don donald donnie doug douglas drew duncan dustin dwayne
	dwight dylan earl ed eddie edgar edmund eduardo edward edwin egor elias elijah eliot elliot elliott elon emanuel emil emilio
	emmanuel enrico enrique eric erik ernest ernesto ernst ethan eugene evan evgeny ezra fabian fabio farid federico felipe felix
	ferdinand fernando fidel filip florian francesco francis francisco franco francois frank franklin franz fred freddie frederic frederick
	fritz gabriel gareth garrett gary gavin gennady geoff geoffrey george georges georgi gerald gerard gerhard gideon gilbert giles
	giorgio giovanni giulio giuseppe glen glenn gordon graeme graham greg gregor gregory guido guillaume guillermo gunter gustav
	gustavo guy hakan hamid hamza hank hans harold harry harvey hasan hassan hector heiko heinrich heinz helmut hendrik
	henri henrik henry herbert herman hiroshi horace horst howard hubert hugh hugo hussein ian ibrahim igor ike ilya imran ira
	isaac ismail ivan ivo jack jackson jacob jacques jaime jair jake jakob james jamie jan janos jared jarrod jason jasper
	javier jay jean jeb jeff jeffrey jens jeremiah jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin jochen joe
	joel joern johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan juha julian julien
	julio julius jurgen justin kareem karim karl kaspar keith ken kenneth kenny kent kevin khalid kirill kirk klaus konrad
	konstantin kris kristian kristoffer kumar kurt kwame kyle lance larry lars laurence laurent lawrence lee leif len leo leon
	leonard leonardo leonid leroy leslie lester levi lewis liam lincoln lindsey lionel lloyd logan lorenzo lou louis luc luca
	lucas luigi luis luiz lukas luke luther lyndon magnus mahmoud malcolm manfred manuel marc marcel marcelo marcio marco marcos
	marcus mario marius mark marko markus marshall martin marty marvin mason massimo mathias mathieu matt matteo matthew
	matthias maurice mauricio mauro max maxim maxime maxwell mehmet mel melvin michael michel michele miguel mikael mike mikhail
	mikhael milan miles milos milton miroslav mitch mitchell mitt moez mohamed mohammad mohammed morgan moses moshe muhammad murray mustafa
	nabil nathan nathaniel naveen neal ned neil nelson newt nicholas nick nicolas nicolo nigel nikita niklas nikola nikolai nikolas nikos nils
	noah noel norbert norman oleg oliver olivier olaf omar orlando orrin oscar oskar osman otto owen pablo paolo pascal pat patrick
	paul paulo pavel pawel pedro per percy perry pete peter petr petro phil philip philipp philippe phillip pierre pieter piotr
	prakash quentin quincy rafael raj rajesh ralph ramon rand randall randolph randy raphael rashid raul ravi ray raymond recep reggie
	reginald reince reinhard renato rene reuben rex ricardo riccardo rich richard rick ricky rob robbie robert roberto robin
	rod roderick rodney rodrigo rodrigo roger roland rolf roman ron ronald ronnie rory roy ruben rudolf rudy rupert russ russell
	ryan said salman salvador sam samir samuel sanjay santiago scott sean sebastian serge sergei sergey sergio seth shane shaun
	shawn shimon sidney silvio simon solomon spencer stan stanley stefan stefano stephan stephane stephen sterling steve steven stewart
	stuart sunil sven sylvain tariq ted terence terrence terry thabo theo theodore thierry thomas thorsten tim timo timothy tobias
	todd tom tomas tomasz tommy tony travis trent trevor troy tyler tyrone ulrich umar uwe vadim valentin valery vasily vernon
	victor viktor vijay vince vincent vincenzo vineet vitaly vito vlad vladimir volker volodymyr wade wallace walt walter warren wayne werner
	wendell wes wesley wilbur wilhelm willem william willie willy wim winston wolfgang xavier yair yasser yusuf yves zach zachary
	zack zoltan bashar benigno hamad hosni joko ivo jorg lech mario marin matti mauricio najib narendra nawaz
	nicola pervez petteri prabowo radek rajiv ranil rishi rodolfo shinzo shigeru sheldon sherrod strom tedros thaksin toomas
	trey tucker uhuru ulf usman vaclav valdis valeri viktor wilbert yoweri yukio yoshihide fumio taro junichiro antonin
	beto chuck cory denny devin elbridge erskine grover harlan huey jarvis jed kellyanne lyndon mick newton
	orville paddy preet reed robby rush rudy saxby sandy shep sid skip stu tad thad thurgood trey tripp woodrow zell keir
	kwasi sajid alok tarek bassam faisal fahad hisham jamal khaled majid nasser omar osama saad saeed saleh salim sami sayed
	tamim waleed yahya youssef zaid ziad abdel abdulaziz abdulla turki bandar mohammad javad hassan qassem hossein reza
	kofi ban boutros kwabena olusegun goodluck cyril julius paul jomo jakaya laurent felix alassane macky idriss
	narendra amartya arvind subrahmanyam manmohan rahul raghuram nirmal ajit deepak dinesh gautam girish harsh kiran
	manish mukesh naresh nitin pranab praveen ramesh rohit sachin sandeep shashi suresh vikram vinod vivek`;

const female = `abby abigail ada adele adriana agnes aileen aisha alana alejandra alessandra alexandra alexis alice alicia alina
	alison allison alyssa amal amanda amber amelia amina amy ana anastasia andrea angela angelica angelina angie anita ann anna
	annabel anne annegret annette annie antonia ariana ashley astrid audrey ava ayesha barbara beata beatrice beatriz becky
	bella bernadette bernice beth betsy betty beverly bianca birgit bonnie brenda bridget britta brittany brooke camila camilla
	candace candice carla carly carmen carol carole carolina caroline carolyn carrie caryn cassandra catherine cathy cecilia celeste
	celia chantal charlene charlotte chelsea cherie cheryl chloe christa christiane christina christine christy cindy claire clara
	claudia colleen connie constance cordelia cori corinne courtney crystal cynthia daisy dana daniela daniella danielle daphne darlene
	dawn debbie deborah debra deirdre delia denise desiree diana diane dianne dina dolores dominique donna dora doris dorothy
	edith edna eileen elaine eleanor elena eliana elisa elisabeth elise eliza elizabeth ella ellen elsa elsie elvira emilia emily
	emma erica erika erin esther eva evelyn faith farah fatima felicia fiona flora florence frances francesca freya frida
	gabriela gabriele gabriella gail georgia georgina geraldine gertrude gillian gina ginger giorgia giulia gladys gloria grace greta
	gretchen gwen hanna hannah harriet hazel heather heidi helen helena helene helga hilary hilda hillary holly huma hope ida
	ilana ilse imelda indira inge ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka ivy jackie
	jacqueline jane janet janice janine jasmine jeanne jeannette jen jenna jennifer jenny jessica jill jo joan joanna joanne
	jocelyn jody josephine joy joyce juanita judith judy julia juliana julianne julie juliet june karen karin karina karla kate
	katerina katharina katharine katherine kathleen kathryn kathy katie katrina katya kay kayla kayleigh kellie kelly kendra kerry kim
	kimberly kirsten kirstjen krista kristen kristi kristin kristina kyra lana lara laura lauren laurie layla leah leila lena leslie
	leticia lila lilian lillian lily linda lindsay lisa liz liza lois lola lorena loretta lori lorraine louisa louise lucia
	luciana lucie lucille lucinda lucy lydia lynda lynn lynne mabel madeleine madeline madison mae maggie malala malia mandy
	manuela mara marcia margaret margarita margot margrethe maria mariam marian marianne marie mariana marija marilyn marina marine marion
	marisa marissa marjorie marlene marta martha martina mary maryam matilda maura maureen mavis maxine maya megan meghan melanie
	melania melinda melissa mercedes meredith mia michaela michelle mila mildred milena mindy miranda miriam moira molly mona monica
	monika muriel myra myrna nadia nadine nan nancy naomi natalia natalie natasha nicola nicole nikki nina noelle nora norma octavia
	olga olivia oprah ornella paige pamela patience patricia patty paula paulina pauline pearl peggy penelope penny petra phoebe
	phyllis polly priscilla priti rachel ramona rania raquel rebecca regina reince renata renee rhonda rita roberta robyn rochelle
	roisin ronna rosa rosalie rosalind rosalyn rose rosemary roxana ruth sabina sabine sabrina sadie sally salma samantha sandra sara
	sarah sasha saundra savannah selena selma shannon sharon sheila shelley shelly sherry shirley sibyl sigrid silvia simone sofia
	sonia sonja sonya sophia sophie stacey stacy stefanie stella stephanie sue summer susan susana susanna susanne susie suzanne svetlana
	sylvia sylvie tabitha tamara tami tammy tanya tara tatiana teresa terri tessa thelma theresa therese tiffany tina tracey
	tracy trina trisha ulrike uma ursula valentina valerie vanessa vera verena veronica vicki vicky victoria viola violet virginia
	vivian viviane wanda wendy whitney wilma winifred yael yasmin yolanda yulia yvette yvonne zainab zara zoe zuzana aung
	benazir condoleezza cristina dilma ellen gro jacinda kamala kaja ketanji maia mette michelle nikki ngozi sanna sanae
	sheikha sonia susanne tulsi tzipi valdis yingluck alexandria ayanna ilhan rashida pramila debbie donna gina jeanne jovita
	kirsten kyrsten lael maxine mazie muriel neera patty rosa samantha shalanda stacey tammy wilma zhanna olena nadiya
	elvira ekaterina ksenia lyudmila marija nadezhda oksana tatyana valentina zinaida`;

const doubtful = `al april art august austin bill bob bush carter chance chase christian chuck clay cliff dale dawn dean don drew
	earl faith fidel forest frank gay georgia grace grant guy harry hazel holly hope hunter iris ivy jack jackson jay jersey
	joy june kent lance lee lincoln logan london mark marshall mason max may mercedes miles milan mike noel norman page paris pat
	patience pearl penny per rand ray reed rex rich rob rod roman rose ruby rush said sam savannah scott sky skip sterling summer
	sue ted trent victoria violet virginia wade wayne will worth jordan israel orlando chester marine christian holland
	lance major sandy dominic florence charlotte madison sydney regina vernon chelsea diego jose juan luis francisco
	salvador antonio santiago jan mar sun cliff stan rusty dusty sunny buddy junior melody harmony trinity crystal amber
	ginger olive basil sage daisy lily dale glen ross perry spencer bart tad bush newt art gene rock stone
	brook brooke guy curt hale stewart austin bishop king prince duke noble judge dick jimmy reason`;

const surnames = `wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang
	xu han feng deng cao peng zeng xiao tian dong yuan pan cai jiang yu du ye cheng wei su lu ding ren shen yao lü jia
	xia fu fang bai zou meng xiong qin qiu hou jiang yin xue yan lei long tao shi he gu mao hao gong shao wan qian tan lai
	wen pang qiao mo niu xi jin kong xin ruan hong zhan ning ge miao kang zuo ji bo nie qi ou wan hua mu di
	kim park choi jung kang yoon jang lim moon ahn hwang seo kwon nguyen tran pham phan vo dang bui ngo`;

const particles = `de del della di da do dos das du van von der den ter ten zu la le el al bin bint ibn ben abu y e af av`;

export const nameWords = new WordClasses(english)
	.tag(male, Name.Male)
	.tag(female, Name.Female)
	.tag(doubtful, Name.Doubtful)
	.tag(surnames, Name.SurnameFirst)
	.tag(particles, Name.Particle)
	.tag('jr sr ii iii iv esq phd', Name.Suffix)
	.tag('mr sir lord king prince herr monsieur don señor baron duke father', Name.HonorificMale)
	.tag('shri', Name.HonorificMale)
	.tag('shrimati smt kumari', Name.HonorificFemale)
	.tag('mrs ms miss lady dame queen princess madam madame frau mme señora sister baroness', Name.HonorificFemale)
	.tag(
		'dr prof professor doctor rev reverend hon honorable honourable judge justice comrade ayatollah sheikh imam rabbi pope',
		Name.Honorific,
	)
	.tag(
		`sen rep gov cllr cllrs lt gen col maj capt sgt adm amb atty dr mr mrs ms prof rev hon st sr jr supt cmdr brig messrs
		det insp pres sec dep asst cpl pvt smt adv`,
		Name.ShortTitle,
	);

/** Short forms of given names, for joining `Mike` with `Michael`. Each line: the full name and its short forms. */
const shortForms = `michael mike mick mickey|james jim jimmy jamie|robert bob bobby rob robbie|william bill billy will willie|
	richard rich rick dick ricky|thomas tom tommy|joseph joe joey|charles charlie chuck|daniel dan danny|david dave|
	edward ed eddie ted|anthony tony|steven steve stephen|christopher chris|matthew matt|andrew andy drew|gregory greg|
	timothy tim|kenneth ken kenny|ronald ron ronnie|donald don donnie|jeffrey jeff|patrick pat|peter pete|philip phil phillip|
	samuel sam|benjamin ben|alexander alex|nicholas nick|jonathan jon|john jack johnny|lawrence larry|raymond ray|
	theodore ted|frederick fred|leonard len|albert al|alan al|walter walt|vincent vince|zachary zach|nathaniel nate nathan|
	joshua josh|bernard bernie|mitchell mitch|douglas doug|gerald jerry|jerome jerry|russell russ|stanley stan|
	elizabeth liz beth betty eliza betsy|katherine kate kathy katie kathryn catherine cathy|margaret maggie peggy meg|
	patricia pat patty trish|jennifer jen jenny|susan sue susie|deborah debbie deb|barbara barb|christine chris chrissy|
	rebecca becky|jacqueline jackie|pamela pam|victoria vicky|samantha sam|kimberly kim|cynthia cindy|stephanie steph|
	judith judy|janet jan|nancy nan|sandra sandy|teresa terri terry|abigail abby|alexandra alex sandra|amanda mandy|
	vladimir vlad|sergei sergey|dmitry dmitri|muhammad mohammed mohammad mohamed`;

const shortFormOf = new Map<string, string[]>();
for (const group of shortForms.split('|')) {
	const names = group.trim().split(/\s+/);
	for (const name of names) shortFormOf.set(name, [...(shortFormOf.get(name) ?? []), ...names]);
}

/** Whether two given names (lower case) can be one: the same, one an initial of the other, or a usual short form. */
export function sameGivenName(a: string, b: string): boolean {
	if (a === b) return true;
	if (a.length === 1 || b.length === 1) return a[0] === b[0];
	return shortFormOf.get(a)?.includes(b) ?? false;
}
