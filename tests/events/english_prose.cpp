// English newswire, on: asides, headlines, inversions, and what a noun or a place before a noun tells. Published on Tuesday
// 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("a past form behind an aside or a conjunction has the subject before it") {
    const Case cases[] = {
        {"The Danish king, speaking in Rome, called for new sanctions on Belarus.", "request(DNK); sanction( -> BLR) requested"},
        {"The minister rejected the plan and called on the rebels to withdraw.", "reject(The minister); request(The minister -> the rebels); retreat(the rebels) requested"},
        {"Miners protesting in Lima clashed with police.", "protest(PER, at PER); protest(PER)"},
        {"Two men were arrested and charged with fraud in Oslo.", "coerce( -> Two men); judicial( -> Two men, at NOR)"},
    };
    check(cases);
}

TEST_CASE("whom an infinitive is about") {
    const Case cases[] = {
        {"A judge ordered the former prime minister of Togo to be freed on bail.", "request(A judge -> TGO); concede( -> TGO) requested"},
        {"The union called on teachers to protest in Accra.", "request(The union -> teachers); protest(GHA, at GHA) requested"},
        {"The bishop appealed to the rebels to free the hostages.",
         "request(The bishop -> the rebels); concede(the rebels -> the hostages) requested"},
    };
    check(cases);
}

TEST_CASE("told in front: the participle that opens a sentence") {
    const Case cases[] = {
        {"Killed in the raid were two soldiers and a nurse.", "casualty( -> two soldiers+a nurse, killed 3); assault(, killed 3)"},
    };
    check(cases);
}

TEST_CASE("what a headline tells by an infinitive lies ahead") {
    const Case cases[] = {
        {"Poland to send 14 tanks to Ukraine", "aid(POL -> UKR) planned"},
        {"Three Serbian ministers to visit Malta", "consult(SRB, at MLT) planned"},
    };
    check(cases);
}

TEST_CASE("a number beside a number is another number") {
    const Case cases[] = {
        {"Two dead, dozens hurt as train derails in Punjab",
         "casualty( -> Two dead, at IND, killed 2); casualty(, at IND, injured 10-99); disaster( -> train, at IND, killed 2, injured 10-99)"},
        {"The raid left 30 people dead in Sanaa.", "assault( -> YEM, at YEM, killed 30); casualty( -> 30 people, at YEM, killed 30)"},
        {"Up to 60 people are feared dead in a shipwreck off Libya.",
         "casualty( -> Up to 60 people, at LBY, killed 60) hypothetical; disaster(, at LBY, killed 60)"},
    };
    check(cases);
}

TEST_CASE("a town before an attack is where it took place") {
    const Case cases[] = {
        {"Twelve killed in Belgorod shelling", "casualty( -> Twelve, at RUS, killed 12); assault( -> RUS, at RUS, killed 12)"},
        {"The Kabul bombing killed nine people.", "assault( -> AFG, at AFG, killed 9); casualty( -> nine people, at AFG, killed 9)"},
        {"The Ukraine war has killed thousands.", "assault( -> UKR, at UKR, killed 1000-9999); casualty( -> thousands, at UKR, killed 1000-9999)"},
        {"At least 15 dead in Nigeria church attack", "casualty( -> At least 15 dead, at NGA, killed 15); assault( -> NGA, at NGA, killed 15)"},
        {"The Turkish raid on Kobane killed two men.", "assault(TUR -> SYR, at SYR, killed 2); casualty( -> two men, at SYR, killed 2)"},
    };
    check(cases);
}

TEST_CASE("whose deed it is stands before the noun, to whom it was done behind it") {
    const Case cases[] = {
        {"Israel's assassination of a Hezbollah commander was condemned by Lebanon.", "assault(ISR -> HEZBOLLAH); accuse(LBN -> ISR)"},
        {"Lebanon buried the victims of the Israeli raid.", "assault(ISR)"},
    };
    check(cases);
}

TEST_CASE("those who are attacked where nothing else is told of them live there") {
    const Case cases[] = {
        {"Gunmen killed 23 people in Lima on Sunday.", "assault(Gunmen -> PER, at PER, on 2025-08-31, killed 23)"},
        {"Ten people died in a raid in Lima on Sunday.",
         "casualty( -> Ten people, at PER, on 2025-08-31, killed 10); assault( -> PER, at PER, on 2025-08-31, killed 10)"},
    };
    check(cases);
}

TEST_CASE("denied, unproved, called off") {
    const Case cases[] = {
        {"The army denied killing civilians in the village.", "assault(The army -> civilians, at the village) negated"},
        {"Chad denies targeting journalists in Abeche.", "assault(TCD -> TCD, at TCD) negated"},
        {"There is no evidence that Iran attacked the ship.", "assault(IRN -> the ship) hypothetical"},
        {"There is evidence that Iran attacked the ship.", "assault(IRN -> the ship)"},
        {"A planned visit by the Danish king to Malta was cancelled.", "consult(DNK, at MLT) negated"},
        {"Kenya suspended talks with Somalia over the border.", "sanction(KEN -> SOM); consult(KEN -> SOM) negated"},
    };
    check(cases);
}

TEST_CASE("what goes off does nothing by itself") {
    const Case cases[] = {
        {"A bomb planted by separatists killed four soldiers in Balochistan.", "assault(separatists -> four soldiers, at PAK, killed 4)"},
        {"A mine exploded under their vehicle near Dohuk.", "assault( -> their vehicle, at IRQ)"},
        {"Missiles rained down on the port of Odesa overnight.", "assault( -> UKR, at UKR, on 2025-09-01TNI)"},
    };
    check(cases);
}

TEST_CASE("a verb with its adverb is no noun, and half of a noun no verb") {
    const Case cases[] = {
        {"Drones struck the Tuapse oil terminal on Monday.", "assault(Drones -> the Tuapse oil terminal, on 2025-09-01)"},
        {"A Cessna plane crashed after take-off from Port Sudan, killing all nine aboard.",
         "disaster( -> A Cessna plane, killed 9); casualty( -> all nine, killed 9)"},
    };
    check(cases);
}

TEST_CASE("held hostage, shot dead: what a verb makes of its object") {
    const Case cases[] = {
        {"The militants took 12 aid workers hostage in March.", "assault(The militants -> 12 aid workers, on 2025-03)"},
        {"Rebels are holding two Red Cross workers hostage in Goma.", "assault(Rebels -> ICRC, at COD)"},
    };
    check(cases);
}

TEST_CASE("a measure of several words before its noun") {
    const Case cases[] = {
        {"North Korea fired two short-range ballistic missiles into the sea off its coast.", "mobilize(PRK, at PRK)"},
        {"The navy fired missiles at a ship in the Red Sea.", "assault(The navy -> a ship, at the Red Sea)"},
    };
    check(cases);
}

TEST_CASE("those addressed are no place") {
    const Case cases[] = {
        {"Norway imposed sanctions on Iran in May.", "sanction(NOR -> IRN, on 2025-05)"},
        {"The fire was blamed on Chad.", "disaster(); accuse( -> TCD)"},
    };
    check(cases);
}

TEST_CASE("a verb behind what a noun is told with opens a clause") {
    const Case cases[] = {
        {"India closed the border after an attack in Lima killed ten tourists.",
         "coerce(IND -> the border); assault(, at PER, killed 10); casualty( -> ten tourists, at PER, killed 10)"},
        {"India closed the border after talks with the minister.", "coerce(IND -> the border); consult(IND -> the minister)"},
    };
    check(cases);
}

TEST_CASE("what a body before whose noun it stands is for is no event") {
    const Case cases[] = {
        {"The appeals court overturned the conviction of the editor.", "judicial(The appeals court); judicial( -> the editor)"},
        {"The sanctions committee added two Sudanese generals to its list.", ""},
    };
    check(cases);
}

TEST_CASE("nobody is no count") {
    const Case cases[] = {
        {"No one was killed in the raid on Tyre.", "casualty( -> No one, at LBN) negated; assault( -> LBN, at LBN)"},
    };
    check(cases);
}

TEST_CASE("who is welcomed, boycotted, dispersed, promised") {
    const Case cases[] = {
        {"Germany welcomed Iran's statement on Mali.", "support(DEU -> IRN)"},
        {"Palestinian leaders boycotted all contact with the United States.", "protest(PSE -> USA); consult(PSE -> USA)"},
        {"Turkish police dispersed a rally by Kenyan students.", "coerce(TUR -> KEN); protest(KEN)"},
        {"Syria agreed to withdraw its troops from Lebanon.", "agree(SYR -> LBN); retreat(SYR, at LBN) planned"},
        {"Lebanon complained to the United Nations about Israel.", "accuse(LBN -> ISR)"},
        {"Russia vetoed a draft resolution demanding a ceasefire in Mali.", "reject(RUS); request(); retreat(, at MLI) requested"},
    };
    check(cases);
}

TEST_CASE("machines strike, are struck and meet nobody") {
    const Case cases[] = {
        {"Missiles slammed into a market in Kyiv.", "assault( -> a market, at UKR)"},
        {"Their truck hit a landmine near Diffa.", "assault( -> Their truck, at NER)"},
        {"The first of 31 tanks arrived in Ukraine, the president said.", ""},
        {"The United States delivered the first of 31 Abrams tanks to Kyiv.", "aid(USA -> UKR)"},
    };
    check(cases);
}

TEST_CASE("how a noun tells of an exchange and of help") {
    const Case cases[] = {
        {"A swap of 300 prisoners between Moscow and Kyiv took place in May.", "cooperate(RUS+UKR, on 2025-05)"},
        {"The airlift of food to Gaza by Jordan resumed.", "aid(JOR -> PSE, at PSE)"},
    };
    check(cases);
}

TEST_CASE("what is past is not planned") {
    const Case cases[] = {
        {"The chancellor was sworn in hours later.", "leadership( -> The chancellor, on FUTURE_REF)"},
        {"The arrest of the mayor set off protests in Lima.", "coerce( -> PER); protest(, at PER)"},
    };
    check(cases);
}

TEST_CASE("what an accusation is about, and what a place is told with") {
    const Case cases[] = {
        {"The rebels blamed the army for the strike on Goma.", "accuse(The rebels -> COD); assault(COD -> COD, at COD)"},
        {"The summit was overshadowed by the blast at a factory in Lyon that killed ten people.",
         "consult(); disaster(, at FRA+FRA, killed 10); casualty( -> ten people, at FRA+FRA, killed 10)"},
        {"Oman brought the Sudanese president and the rebel leader together in Muscat.", "consult(OMN -> SDN+the rebel leader, at OMN)"},
        {"Kenya hosted a summit on the crisis in Sudan.", "consult(KEN)"},
        {"A landmine blast in Kismayo killed five soldiers.", "assault(, at SOM, killed 5); casualty( -> five soldiers, at SOM, killed 5)"},
    };
    check(cases);
}

TEST_CASE("who kills in a strike has struck, and what is sunk is hit") {
    const Case cases[] = {
        {"Israeli forces killed a Hezbollah commander in an air strike on Tyre.", "assault(ISR -> HEZBOLLAH, killed 1); assault(ISR -> LBN, at LBN)"},
        {"Houthi fighters have sunk two cargo ships in the Red Sea.", "assault(HOUTHI -> two cargo ships, at the Red Sea)"},
        {"A ferry sank off Zanzibar on Monday.", "disaster( -> A ferry, at TZA, on 2025-09-01)"},
        {"Russia granted Assad asylum.", "aid(RUS -> SYR)"},
        {"A court in Delhi granted bail to the minister.", "judicial(IND -> IND, at IND)"},
        {"Slovakia threatened to cut electricity supplies to Ukraine.", "threaten(SVK -> UKR); sanction(SVK -> UKR) hypothetical"},
    };
    check(cases);
}

TEST_CASE("those of whom most are women are the ones told before") {
    const Case cases[] = {
        {"At least 35 people, most of them women, drowned in the Congo River.", "casualty( -> At least 35 people, at COD, killed 35)"},
        {"Soldiers fired into the air to disperse the crowd.", "assault(Soldiers -> the crowd); coerce(Soldiers -> the crowd)"},
        {"The sale of arms to Taiwan by the United States angered China.", "cooperate(USA -> TWN)"},
        {"Ukraine captured two North Korean soldiers in Kursk.", "assault(UKR -> PRK, at RUS)"},
    };
    check(cases);
}
