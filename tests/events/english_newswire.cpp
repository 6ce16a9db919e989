// English: how agencies write of who spoke, whom a participle is about, who owns up. Published on Tuesday 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("who speaks behind what was said is on no list with it") {
    const Case cases[] = {
        {"Jets bombed a depot near Derna, villagers and a medic told Reuters.", "assault(Jets -> a depot, at LBY)"},
        {"Officers searched homes, shops and a school in Lima.", "coerce(Officers -> homes+shops+a school, at PER)"},
    };
    check(cases);
}

TEST_CASE("a participle behind an owner or at the beginning tells more of its noun") {
    const Case cases[] = {
        {"Mali's ousted president was flown to Dakar, where he met the Senegalese premier.", "consult(MLI -> SEN, at SEN)"},
        {"Jailed editor Ivo Kern urged Hungary to release two students.",
         "coerce( -> editor Ivo Kern); request(Jailed editor Ivo Kern -> HUN); concede(HUN -> two students) requested"},
        {"Elected president of Peru, Kern visited Chad.", "consult(PER, at TCD)"},
    };
    check(cases);
}

TEST_CASE("a participle behind a bare name is about the noun before") {
    const Case cases[] = {
        {"Villages in Darfur attacked by the militia were burned.", "assault(the militia -> Villages, at SDN); damage( -> Villages)"},
        {"Talks with Iran mediated by Oman began on Sunday.", "consult(OMN -> IRN, on 2025-08-31)"},
        {"Police freed a trader from Mali kidnapped by pirates.", "concede(Police -> a trader); assault(pirates -> MLI)"},
        {"A truce between Chad and Libya brokered by Oman took effect on Sunday.", "retreat(TCD+LBY, on 2025-08-31); consult(OMN)"},
    };
    check(cases);
}

TEST_CASE("who claims an attack has made it") {
    const Case cases[] = {
        {"The Taliban claimed responsibility for a bombing in Herat.", "assault(TALIBAN, at AFG)"},
        {"Nobody claimed responsibility for a bombing in Herat.", "assault(, at AFG)"},
        {"Two bombings claimed by the Taliban killed six people in Herat.",
         "assault(TALIBAN -> AFG, at AFG, killed 6); casualty( -> six people, at AFG, killed 6)"},
        {"A farmer was shot by Israeli soldiers during a raid on Jenin.", "assault(ISR -> PSE, at PSE); assault(ISR -> PSE, at PSE)"},
    };
    check(cases);
}

TEST_CASE("storms with a name, and what comes of a crash") {
    const Case cases[] = {
        {"Hurricane Dora slammed into Jamaica on Sunday, killing nine people.",
         "disaster(, at JAM, on 2025-08-31, killed 9); casualty( -> nine people, at JAM, on 2025-08-31, killed 9)"},
        {"Two people were killed and six injured when a bus overturned in Peru.",
         "casualty( -> Two people, at PER, killed 2); casualty( -> six injured, at PER, injured 6); disaster( -> a bus, at PER, killed 2, injured 6)"},
        {"A Kenyan plane bound for Lagos crashed in Gabon.", "disaster( -> KEN, at GAB)"},
    };
    check(cases);
}

TEST_CASE("towns entered, arms given, sums received") {
    const Case cases[] = {
        {"Rebels entered Goma on Sunday.", "assault(Rebels -> COD, at COD, on 2025-08-31)"},
        {"The rebels entered talks in Doha on Sunday.", "consult(The rebels, at QAT, on 2025-08-31)"},
        {"Norway will provide twenty armoured vehicles to Ukraine.", "aid(NOR -> UKR) planned"},
        {"Zambia received 90 million dollars from the World Bank.", "aid(WB -> ZMB)"},
        {"The army executed dozens of villagers in Mopti.", "assault(MLI -> MLI, at MLI, killed 10-99)"},
        {"The airline cancelled flights because of a strike by French air traffic controllers.", "protest(FRA)"},
        {"The assembly in Lima voted to remove President Ivo Kern.", "leadership(PER -> PER)"},
        {"The cabinet adopted the plan, prompting Norway to recall its ambassador.", "agree(The cabinet); sanction(NOR)"},
    };
    check(cases);
}

TEST_CASE("pronouns keep to their number") {
    const Case cases[] = {
        {"Mexico sent ten suspects to the United States, where they face charges.", "judicial( -> ten suspects)"},
        {"UNICEF suspended flights after rebels seized its trucks.", "sanction(UN); coerce(rebels -> UN)"},
    };
    check(cases);
}

TEST_CASE("a year since when makes no story of that year") {
    const Case cases[] = {
        {"The rebels, who have fought the army since 2012, captured Derna in April.",
         "assault(The rebels -> LBY, on 2012); assault(The rebels -> LBY, at LBY, on 2025-04)"},
    };
    check(cases);
}

TEST_CASE("behind a comma or a word of time a participle is not theirs who are told what to do") {
    const Case cases[] = {
        {"Egypt urged Chad to withdraw, accusing it of violations.", "request(EGY -> TCD); accuse(EGY -> TCD)"},
        {"The premier ordered the army to strike Goma after accusing the rebels of treason.",
         "request(The premier -> the army); assault(COD -> COD, at COD) requested; accuse(The premier -> the rebels)"},
    };
    check(cases);
}

TEST_CASE("who does it stands right before the noun") {
    const Case cases[] = {
        {"A rebel attack on a market in Goma killed ten people.",
         "assault(rebel -> a market+COD, at COD, killed 10); casualty( -> ten people, at COD, killed 10)"},
        {"A police raid on a nightclub in Lima led to protests.", "coerce(police -> a nightclub, at PER); protest()"},
        {"Student protests shook Belgrade on Monday.", "protest(Student -> SRB, on 2025-09-01)"},
        {"A hostage deal between Chad and Libya was signed in Doha.", "agree(TCD+LBY, at QAT)"},
    };
    check(cases);
}

TEST_CASE("a name and who he is are one") {
    const Case cases[] = {
        {"Ivo Kern, a lawyer and ally of the king, was shot in Utah.", "assault( -> Ivo Kern, at USA)"},
        {"Ivo Kern, a lawyer, and Anna Berg were jailed in Togo.", "coerce( -> Ivo Kern+Anna Berg, at TGO)"},
        {"Ivo Kern, jailed in Chad for fraud, pardoned by the king", "coerce( -> Ivo Kern, at TCD); concede(TCD -> Ivo Kern)"},
    };
    check(cases);
}

TEST_CASE("officials from two states, rounds of trade talks, visits one sets out for") {
    const Case cases[] = {
        {"Officials from the United States and China held a round of trade talks in Oslo.", "consult(USA+CHN, at NOR)"},
        {"The king flew to Paris on Monday for an official visit.", "consult(The king, at FRA, on 2025-09-01)"},
        {"Ghana called on Togo to speed up deliveries of fuel.", "request(GHA -> TGO); aid(TGO) requested"},
    };
    check(cases);
}

TEST_CASE("sentences handed, victories won, bodies left") {
    const Case cases[] = {
        {"A court in Tunis handed a ten-year sentence to the editor.", "judicial(TUN -> the editor, at TUN)"},
        {"The ruling party won a decisive victory in the election in Ghana.", "leadership( -> The ruling party, at GHA)"},
        {"Police in Lima arrested two men on suspicion of shelling a village.",
         "coerce(PER -> two men, at PER); assault(two men -> a village)"},
        {"The cabinet defied the protests in Lima.", "reject(PER); protest( -> PER, at PER)"},
        {"The union called off a planned strike at the port.", "concede(The union); protest(, at the port) planned"},
        {"Peru declared the Mexican envoy persona non grata.", "sanction(PER -> MEX)"},
        {"A school collapsed in Bandung, killing six pupils.", "damage( -> A school, at IDN); casualty( -> six pupils, killed 6)"},
    };
    check(cases);
}

TEST_CASE("a thing that opens the sentence is on no list with names") {
    const Case cases[] = {
        {"In a joint statement, France, Germany and Britain called on Iran to resume talks.",
         "request(FRA+DEU+GBR -> IRN); consult(IRN) requested"},
        {"In Mali, Chad and Niger the army arrested lawyers.", "coerce(the army -> lawyers, at MLI+TCD+NER)"},
        {"The release of the two Danes came hours after a phone call between the kings.", "concede( -> DNK); consult(the kings)"},
        {"A nurse with Doctors Without Borders was killed in Gao.", "casualty( -> A nurse, at MLI, killed 1)"},
        {"The US bombing of the plant in June angered Egypt.", "assault(USA -> the plant, on 2025-06)"},
        {"Condemnation of the raid came from Egypt and Norway.", "accuse(EGY+NOR); assault()"},
        {"The arrest of the mayor sparks the biggest protests in a decade.", "coerce( -> the mayor); protest()"},
    };
    check(cases);
}

TEST_CASE("whose the deed is that somebody is blamed for") {
    const Case cases[] = {
        {"Canada condemned Russia for its invasion of Georgia.", "accuse(CAN -> RUS); assault(RUS -> GEO)"},
        {"Brussels imposed sanctions on Serbia over its crackdown on students.", "sanction(BEL -> SRB); coerce(SRB -> students)"},
        {"Japan called for sanctions on Chad over its attack on Gao.", "request(JPN); sanction( -> TCD) requested; assault(TCD -> Gao)"},
        {"Egypt thanked Chad for its support.", "support(EGY -> TCD); support(TCD)"},
        {"Egypt attacked Chad from its base in Gao.", "assault(EGY -> TCD, at MLI)"},
    };
    check(cases);
}

TEST_CASE("two words for one deed") {
    const Case cases[] = {
        {"The minister met his Turkish counterpart in Ankara to discuss trade.", "consult(The minister -> TUR, at TUR)"},
        {"A car bomb attack killed ten people in Herat.",
         "assault( -> AFG, at AFG, killed 10); casualty( -> ten people, at AFG, killed 10)"},
        {"Chad and Togo had talks in Oslo.", "consult(TCD+TGO, at NOR)"},
        {"The army attacked the town to free hostages.", "assault(The army -> the town)"},
    };
    check(cases);
}

TEST_CASE("what goes on from the clause before, and what is not done") {
    const Case cases[] = {
        {"The editor was arrested in Juba and later charged with murder.", "coerce( -> SSD, at SSD); judicial( -> SSD)"},
        {"The mayor was freed and returned to Lima.", "concede( -> PER)"},
        {"Viktor Orban, on a visit to Moscow, discussed energy with Putin.", "consult(HUN, at RUS); consult(HUN -> RUS)"},
        {"Israel decided not to attack Iran.", "assault(ISR -> IRN) negated"},
        {"Norway urged Chad not to expel the envoy.", "request(NOR -> TCD); sanction(TCD -> the envoy) requested"},
        {"The commission declared Ivo Kern the winner of the election.", "leadership(The commission -> Ivo Kern); leadership()"},
    };
    check(cases);
}

TEST_CASE("for what one is punished, what is rejected, who goes on strike") {
    const Case cases[] = {
        {"A German court jailed a Syrian doctor for life for torturing dissidents.", "judicial(DEU -> SYR); assault(SYR -> dissidents)"},
        {"Greenland rejected Trump's threats to annex the island.",
         "reject(GRL -> USA); threaten(USA); coerce(USA -> the island) hypothetical"},
        {"The unions launched a nationwide strike in Canada.", "protest(The unions, at CAN)"},
        {"Lawmakers walked out of the chamber in Oslo.", "protest(NOR, at NOR)"},
        {"Mali ratified a military cooperation agreement with Togo.", "support(MLI -> TGO); agree( -> TGO)"},
    };
    check(cases);
}

TEST_CASE("how agencies wrote once") {
    const Case cases[] = {
        {"Athens has protested to Ankara over the flights of its jets.", "accuse(GRC -> TUR)"},
        {"President Chavez threatened to cut oil supplies to the United States if it invaded Iran.",
         "threaten(VEN -> USA); sanction(VEN -> USA) hypothetical; assault(USA -> IRN) hypothetical"},
        {"About 3,000 Kurds demonstrated in Cologne to demand the release of Abdullah Ocalan.",
         "protest(DEU, at DEU); request(DEU); concede( -> PKK) requested"},
        {"Somali pirates released a Spanish trawler on Sunday.", "concede(SOM -> ESP, on 2025-08-31)"},
        {"Police arrested the editor on charges of treason.", "coerce(Police -> the editor); judicial( -> the editor)"},
        {"The two presidents discussed border disputes by telephone on Thursday.", "consult(The two presidents, on 2025-08-28)"},
    };
    check(cases);
}

TEST_CASE("who calls, who restarts, who is put on a list") {
    const Case cases[] = {
        {"The Turkish president told his Greek counterpart in a phone call that Ankara wanted peace.", "consult(TUR -> GRC)"},
        {"Chad and Togo agreed to restart talks in Oslo.", "agree(TCD+TGO); consult(TCD+TGO, at NOR) planned"},
        {"Canada designated the Taliban as a terrorist group.", "sanction(CAN -> TALIBAN)"},
        {"The premier told parliament in a speech that taxes would fall.", ""},
    };
    check(cases);
}

TEST_CASE("what is put off, wished, talked of, laid down") {
    const Case cases[] = {
        {"Peru announced the postponement of the summit.", "consult() negated"},
        {"Chad demands that Togo withdraw its troops and free the hostages.",
         "request(TCD -> TGO); retreat(TGO) requested; concede(TGO -> the hostages) requested"},
        {"Egypt condemned Minister Kern's remarks on annexing the valley.", "accuse(EGY -> Minister Kern's); coerce(Minister Kern's -> the valley) hypothetical"},
        {"Chad hopes the money will help alleviate the suffering of flood victims in Togo.", "disaster(, at TGO)"},
        {"Peru promised that Chad would help to secure a truce.", "agree(PER); retreat(TCD) hypothetical"},
        {"Under the deal, Chad would free two nuns.", "agree(); concede(TCD -> two nuns) planned"},
        {"Ten feared dead after ferry sinks off Java", "casualty(, at IDN, killed 10) hypothetical; disaster( -> ferry, at IDN, killed 10)"},
        {"An attempt by gunmen to storm the base failed.", "assault(gunmen -> the base) hypothetical"},
        {"A pledge by Norway to send tanks to Mali was welcomed by the president.", "agree(NOR -> MLI); aid(NOR -> MLI) planned; support(the president)"},
        {"Norway urged Chad to end its blockade of Gao.", "request(NOR -> TCD); concede(TCD) requested; coerce(TCD -> Gao)"},
        {"In his first visit to Rome, the king met the pope.", "consult(the king, at ITA); consult(the king -> the pope)"},
    };
    check(cases);
}

TEST_CASE("nouns in -ing, and who is meant behind a place") {
    const Case cases[] = {
        {"Norway condemned the jailing of two editors by a court in Gao.", "accuse(NOR -> MLI); judicial(MLI -> two editors, at MLI)"},
        {"The mayor of Bogota, who is on a visit to Rome, met the pope.", "consult(, at ITA); consult(COL -> the pope)"},
        {"A judge upheld the sentence handed down to two men convicted of murdering a nurse.", "judicial(A judge); judicial(); judicial( -> two men); assault(two men -> a nurse, killed 1)"},
        {"Officials warned of floods in Java.", "disaster(, at IDN) hypothetical"},
        {"Police said as many as 300 had been arrested.", "coerce( -> as many as 300)"},
    };
    check(cases);
}

TEST_CASE("what stands between commas parts nobody from his verb") {
    const Case cases[] = {
        {"Officials said ten people, including two nuns, died in Mopti.", "casualty( -> ten people, at MLI, killed 10)"},
        {"Officials said ten people, among them two nuns, were killed.", "casualty( -> ten people, killed 10)"},
        {"Police said a nurse, who was shot on Sunday, died.", "assault( -> a nurse, on 2025-08-31); casualty( -> a nurse, killed 1)"},
        {"The minister said Chad, which borders Libya, had closed its airspace.", "coerce(TCD -> TCD, at TCD)"},
        {"The attack, the deadliest in the capital since January, was claimed by the Taliban.", "assault(TALIBAN, at the capital)"},
        {"The vote was held in favour of the incumbent, who was sworn in on Tuesday.", "leadership(); leadership( -> the incumbent, on 2025-09-02)"},
        {"Chad and Togo signed an agreement under which migrants rescued at sea by Greek ships will be taken to Mali.",
         "agree(TCD+TGO); aid(GRC -> migrants, at MLI)"},
        {"Rebels who seized Goma in January freed ten men.", "assault(Rebels -> COD, at COD, on 2025-01); concede(Rebels -> ten men)"},
        {"A court remanded the mayor in custody pending trial.", "judicial(A court -> the mayor); judicial() planned"},
    };
    check(cases);
}

TEST_CASE("spans before a noun, pasts behind a gerund, whose army speaks") {
    const Case cases[] = {
        {"Chad accepted a plan for a 30-day truce, and Togo agreed to send aid.", "agree(TCD); retreat(TCD) planned; agree(TGO); aid(TGO) planned"},
        {"Nurses in Peru began a three-day strike over pay.", "protest(PER, at PER)"},
        {"A judge charged the editor with spying and dissolved his party.", "judicial(A judge -> the editor); found(A judge -> his party)"},
        {"Israeli troops shot two men in Jenin, the army said.", "assault(ISR -> PSE, at PSE)"},
        {"Norway rejected a proposal put forward by Oman.", "reject(NOR -> OMN); request(OMN)"},
        {"Norway accepted a proposal by Oman.", "agree(NOR -> OMN); request(OMN)"},
        {"Ten nurses have been held in Gao since June.", "coerce( -> MLI, at MLI, on 2025-06)"},
        {"Two people died and five were hospitalised in Lima.", "casualty( -> Two people, at PER, killed 2); casualty( -> five, at PER, injured 5)"},
    };
    check(cases);
}

TEST_CASE("headlines of heads of government, crashes and raids") {
    const Case cases[] = {
        {"Thai PM visits Laos", "consult(THA, at LAO)"},
        {"Thai PM suspended by court over leaked call", "leadership(court -> THA)"},
        {"Two dead, 40 hurt in Cairo train crash",
         "casualty( -> Two dead, at EGY, killed 2); casualty( -> 40, at EGY, injured 40); disaster(, at EGY, killed 2, injured 40)"},
        {"Jihadists kill 30 in Burkina Faso raid", "assault(Jihadists -> 30, at BFA, killed 30); assault(Jihadists, at BFA)"},
        {"Hungary to quit ICC as Netanyahu visits", "sanction(HUN -> ICC) planned; consult(ISR)"},
    };
    check(cases);
}

TEST_CASE("parties of one name in two states") {
    const Case cases[] = {
        {"The Democratic Party of South Korea called for a strike.", "request(KOR)"},
        {"The Conservative Party of Canada condemned the raid.", "accuse(CAN); assault()"},
        {"The Democratic Party condemned the raid.", "accuse(USA); assault()"},
        {"Italy's Democratic Party condemned the raid.", "accuse(ITA); assault()"},
    };
    check(cases);
}

TEST_CASE("how many have died") {
    const Case cases[] = {
        {"At least 40 people, most of them women and children, were killed in Gao.", "casualty( -> At least 40 people, at MLI, killed 40)"},
        {"An outbreak of cholera in Gao has claimed more than 40 lives.", "disaster( -> cholera, at MLI, killed 40); casualty( -> more than 40 lives, at MLI, killed 40)"},
        {"A doctor and his wife were among 14 people killed in an air raid.", "casualty( -> A doctor+his wife, killed 14); assault(, killed 14)"},
        {"The toll from a mine collapse in Katanga rose to 27.", "casualty(, at COD, killed 27)"},
        {"A helicopter carrying Ghana's premier crashed, killing eight people.", "disaster( -> A helicopter, killed 8); casualty( -> eight people, killed 8)"},
        {"The Taliban claimed an attack on two bases.", "assault(TALIBAN -> two bases)"},
    };
    check(cases);
}

TEST_CASE("withdrawals from bodies, who is left injured, teams that are sent") {
    const Case cases[] = {
        {"Mali announced its withdrawal from the International Criminal Court.", "sanction(MLI -> ICC)"},
        {"The clashes in Lima left 19 officers injured.", "assault(, at PER, injured 19); casualty( -> 19 officers, at PER, injured 19)"},
        {"The junta banned women from working, drawing condemnation from Oslo.", "coerce(The junta -> women); accuse(NOR -> The junta)"},
        {"Norway sent a team of doctors to Chad.", "aid(NOR -> TCD)"},
        {"Police captured the most wanted drug lord of Ecuador.", "coerce(Police -> ECU)"},
    };
    check(cases);
}

TEST_CASE("sworn in, named to do something, bases seized") {
    const Case cases[] = {
        {"The king swore in Ivo Kern as premier.", "leadership(The king -> Ivo Kern)"},
        {"The president nominated a banker to form a government.", "leadership(The president -> a banker); leadership(a banker -> a government) planned"},
        {"Rebels seized a military headquarters in Gao.", "assault(Rebels -> a military headquarters, at MLI)"},
    };
    check(cases);
}

TEST_CASE("words of deeds that are none here") {
    const Case cases[] = {
        {"The premier held the post of minister for a year.", ""},
        {"The king held a summit with leaders this week.", "consult(The king -> leaders, on 2025-W36)"},
        {"The team hit its targets for the year.", ""},
        {"The bank down the street closed.", ""},
        {"The crowd fanned out across the park.", ""},
        {"The lightning visit of the premier to Kabul ended.", "consult(the premier, at AFG)"},
    };
    check(cases);
}

TEST_CASE("what is about to be, and what is yet to be") {
    const Case cases[] = {
        {"Chad and Mali have yet to resolve their dispute.", "agree(TCD+MLI) negated"},
        {"The rebels were about to attack the capital.", "assault(The rebels -> the capital) planned"},
        {"The assembly is expected to vote on whether to remove the president.", "leadership(The assembly -> the president) hypothetical"},
        {"Chad agreed to end the war with Libya.", "agree(TCD -> LBY); assault( -> LBY)"},
        {"The general swore to crush the rebels.", "assault(The general -> the rebels) planned"},
        {"The union called off a strike planned for Monday.", "concede(The union); protest(, on 2025-09-08) negated"},
        {"Norway voiced concern over the arrests of two editors in Gao.", "coerce( -> MLI, at MLI)"},
        {"Chad is weighing sanctions on Mali.", "sanction(TCD -> MLI) hypothetical"},
        {"Interpol issued a red notice for the banker.", "judicial(INTERPOL -> the banker)"},
        {"The gunman gave himself up on Monday.", "retreat(The gunman, on 2025-09-01)"},
        {"Chad denied using chemical weapons against the rebels.", "assault(TCD -> the rebels) negated"},
    };
    check(cases);
}

TEST_CASE("in which somebody dies, who is behind an attack") {
    const Case cases[] = {
        {"Chad said the raids, in which six people were killed, were illegal.", "assault(, killed 6); casualty( -> six people, killed 6)"},
        {"Norway condemned the raid in which ten people died.", "accuse(NOR); assault(, killed 10); casualty( -> ten people, killed 10)"},
        {"Australia said Iran had directed attacks on synagogues.", "assault(IRN -> synagogues)"},
        {"Ten nurses were held for eight months by the militia.", "coerce(the militia -> Ten nurses)"},
        {"The court cancelled the presidential election.", "reject(The court); leadership() negated"},
    };
    check(cases);
}

TEST_CASE("decisions by somebody, officials from two bodies, what is stopped") {
    const Case cases[] = {
        {"Chad condemned the decision by the United States to expel two envoys.", "accuse(TCD); sanction(USA -> two envoys) planned"},
        {"Officials from Chad and Mali attended talks in Oslo.", "consult(TCD+MLI, at NOR)"},
        {"Chad sent troops to stop clashes in Abeche.", "mobilize(TCD); assault(, at TCD)"},
        {"Finland applied to join NATO.", "cooperate(FIN -> NATO) planned"},
        {"The court rejected an appeal by the mayor.", "reject(The court); judicial(the mayor)"},
    };
    check(cases);
}

TEST_CASE("what a blast, a strike and a raid have cost") {
    const Case cases[] = {
        {"The bomb, hidden in a car parked outside a bank, went off as nurses were leaving work, killing three of them.",
         "assault(, killed 3); casualty( -> three of them, killed 3)"},
        {"Chad launched strikes on Libya, killing two generals.",
         "assault(TCD -> LBY, at LBY, killed 2); casualty( -> two generals, at LBY, killed 2)"},
        {"The army repelled an attack by rebels on a base, killing 30 of them.", "assault(The army, at a base, killed 30); casualty( -> 30 of them, at a base, killed 30)"},
        {"Judges found Chad responsible for the downing of a plane.", "assault( -> a plane)"},
        {"Mali accused Chad of fraud and recalled its ambassador for consultations.", "accuse(MLI -> TCD); sanction(MLI)"},
        {"The assembly voted to lift the immunity of two Polish lawmakers.", "support(The assembly); coerce(The assembly)"},
        {"Riot police charged at demonstrators.", "assault(Riot police -> demonstrators)"},
        {"The pope received the exiled cardinal.", "consult(The pope -> the exiled cardinal)"},
        {"Riyadh mended ties with Tehran.", "agree(SAU -> IRN)"},
        {"Oslo called in the Russian ambassador.", "accuse(NOR -> RUS)"},
        {"Drought gripped Somalia.", "disaster(, at SOM)"},
        {"A gunman held up a bank in Lyon.", "assault(A gunman -> a bank, at FRA)"},
    };
    check(cases);
}

TEST_CASE("nouns with several complements") {
    const Case cases[] = {
        {"An exchange of prisoners between Chad and Libya took place in Mali.", "cooperate(TCD+LBY, at MLI)"},
        {"An inquiry into the crash by French investigators began.", "investigate( -> the crash); disaster()"},
        {"The freezing of Libyan assets by Britain was challenged.", "sanction(GBR -> LBY)"},
        {"The evacuation of Danish citizens from Sudan began.", "aid( -> DNK, at SDN)"},
        {"The deployment of US marines to Haiti was delayed.", "mobilize(USA, at HTI) negated"},
        {"Protest leader Nahid Kern told reporters that students would march.", "protest(students) planned"},
        {"Norway airdropped 20 tonnes of food aid into Darfur.", "aid(NOR -> SDN); aid()"},
    };
    check(cases);
}

TEST_CASE("borders, bursts, terms, towns taken") {
    const Case cases[] = {
        {"Chad closed its border with Libya.", "coerce(TCD -> LBY)"},
        {"The tribunal handed the warlord a 20-year term.", "judicial(The tribunal -> the warlord)"},
        {"A dam burst near Derna.", "disaster( -> A dam, at LBY)"},
        {"The town of Sake fell to the rebels.", "assault(the rebels -> The town of Sake)"},
        {"The premier flew to Berlin for talks.", "consult(The premier, at DEU); consult(The premier, at DEU)"},
        {"The court annulled the election.", "reject(The court); leadership()"},
        {"A man drove a car into a crowd in Munich.", "assault(A man -> a crowd, at DEU)"},
        {"The navy boarded a tanker off Yemen.", "coerce(The navy -> a tanker, at YEM)"},
        {"Rescuers pulled two boys from the rubble of a school in Goma.", "aid(COD -> COD, at COD)"},
        {"Brussels slapped tariffs on Chinese cars.", "sanction(BEL -> CHN)"},
        {"Hungary blocked a 50 billion euro aid package for Mali.", "reject(HUN); aid(HUN -> MLI) negated"},
        {"Pyongyang fired two missiles towards the Sea of Japan.", "mobilize(PRK)"},
    };
    check(cases);
}

TEST_CASE("missile and drone attacks, crew members, house arrest") {
    const Case cases[] = {
        {"A Russian missile and drone attack on Kyiv killed two people.",
         "assault(RUS -> UKR, at UKR, killed 2); casualty( -> two people, at UKR, killed 2)"},
        {"An overnight Russian missile and drone attack on Kyiv killed two people.",
         "assault(RUS -> UKR, at UKR, on 2025-09-01TNI, killed 2); casualty( -> two people, at UKR, on 2025-09-01TNI, killed 2)"},
        {"The ministers met after a Russian missile and drone attack on Kyiv killed two people.",
         "consult(The ministers); assault(RUS -> UKR, at UKR, killed 2); casualty( -> two people, at UKR, killed 2)"},
        {"The Houthis released 24 crew members of a ship on Sunday.", "concede(HOUTHI -> 24 crew members of a ship, on 2025-08-31)"},
        {"The junta in Mali placed the premier under house arrest.", "coerce(MLI -> MLI, at MLI)"},
        {"The parliament of Chad approved a new government on Monday.", "leadership(TCD -> TCD, on 2025-09-01)"},
        {"The Lithuanian premier handed a protest note to the Belarusian envoy.", "accuse(LTU -> BLR)"},
        {"Malian jihadists blockaded fuel convoys near Bamako.", "coerce(MLI -> fuel convoys, at MLI)"},
    };
    check(cases);
}
