// English: headlines, attributes, envoys, whose police it is. Published on Tuesday 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("the name of a people does something in a headline") {
    const Case cases[] = {
        {"Houthis fire missile at ship", "assault(HOUTHI -> ship)"},
        {"Kurds protest in Erbil", "protest(IRQ, at IRQ)"},
        {"Police clash with miners in Lima, wounding ten", "assault(PER -> PER, at PER, injured 10); casualty( -> ten, at PER, injured 10)"},
    };
    check(cases);
}

TEST_CASE("what a number counts is no verb, what help is given for is one") {
    const Case cases[] = {
        {"Gunmen kidnapped 12 security guards near Gao.", "assault(Gunmen -> 12 security guards, at MLI)"},
        {"Togo sent 90 police officers to Chad to help fight gangs.", "mobilize(TGO, at TCD)"},
        {"Hamas vowed to free hostages on Sunday.", "agree(HAMAS); concede(HAMAS -> hostages, on 2025-09-07) planned"},
        {"Norway asked for consultations with NATO allies.", "request(NOR); consult(NOR -> NATO) requested"},
    };
    check(cases);
}

TEST_CASE("attributes of a name and of an owned noun are no deeds") {
    const Case cases[] = {
        {"Jets bombed positions of the outlawed PKK.", "assault(Jets -> PKK)"},
        {"Yemen's internationally recognised government condemned the raid.", "accuse(YEM); assault()"},
        {"Settlers torched a mosque in the occupied West Bank.", "assault(Settlers -> a mosque, at PSE)"},
    };
    check(cases);
}

TEST_CASE("a deed goes on behind an infinitive as an active one") {
    const Case cases[] = {
        {"The king rejected the plan to disarm the militia and warned of war.",
         "reject(The king); retreat(The king -> the militia) planned; assault() hypothetical"},
    };
    check(cases);
}

TEST_CASE("whoever summons or expels an envoy does not do it to his own") {
    const Case cases[] = {
        {"Norway suspended trade talks with Chad and summoned its ambassador.", "sanction(NOR -> TCD); consult(NOR -> TCD) negated; accuse(NOR -> TCD)"},
        {"Norway summoned its ambassador.", "accuse(NOR -> NOR)"},
        {"Norway recalled its ambassador from Chad in protest at the raid.", "sanction(NOR -> TCD); assault()"},
    };
    check(cases);
}

TEST_CASE("time and office tell who was fired, and what was dismissed") {
    const Case cases[] = {
        {"Peru's president fired the police chief on Friday.", "leadership(PER -> PER, on 2025-08-29)"},
        {"Police fired on the crowd on Friday.", "assault(Police -> the crowd, on 2025-08-29)"},
        {"The king dismissed Ivo Kern as defence minister.", "leadership(The king -> Ivo Kern)"},
        {"The king dismissed the report as false.", "reject(The king)"},
    };
    check(cases);
}

TEST_CASE("whose the local actors are, the one state of the sentence tells") {
    const Case cases[] = {
        {"Colombian rebels freed ten soldiers, the army said.", "concede(COL -> ten soldiers)"},
        {"The minister accused Chad of treason.", "accuse(The minister -> TCD)"},
        {"Russian jets struck the market, the mayor said.", "assault(RUS -> the market)"},
        {"Soldiers in Gabon announced a curfew.", "coerce(GAB)"},
    };
    check(cases);
}

TEST_CASE("what stands like a place and is none") {
    const Case cases[] = {
        {"Norway summoned the Kenyan envoy over Somalia.", "accuse(NOR -> KEN)"},
        {"The jet was shot down over Odesa.", "assault( -> The jet, at UKR)"},
        {"The Gaza talks resumed in Cairo on Sunday.", "consult(, at EGY, on 2025-08-31)"},
        {"Thousands took to the streets of Belgrade.", "protest(SRB, at SRB)"},
        {"The envoy arrived in Oslo hours after the king spoke.", "consult(The envoy, at NOR)"},
    };
    check(cases);
}

TEST_CASE("bodies found, arms intercepted, congresses") {
    const Case cases[] = {
        {"Divers recovered nine bodies from the river in Lome.", "casualty( -> nine bodies, at TGO, killed 9)"},
        {"The navy intercepted a shipment of rifles off Oman.", "coerce(The navy -> a shipment of rifles, at OMN)"},
        {"Poland intercepted four drones over Lublin.", "assault(POL -> four drones, at POL)"},
        {"Peru's Congress removed the president.", "leadership(PER -> PER)"},
        {"Congress approved aid for Kenya.", "aid(USA -> KEN)"},
        {"The army blocked protesters from reaching the palace.", "coerce(The army -> protesters)"},
    };
    check(cases);
}

TEST_CASE("what came of it is told behind those who say so") {
    const Case cases[] = {
        {"Two bombs went off in Goma, officials said, killing ten people.",
         "assault( -> COD, at COD, killed 10); casualty( -> ten people, at COD, killed 10)"},
        {"Five medics were killed when a UN convoy came under attack near Goma.",
         "casualty( -> Five medics, at COD, killed 5); assault( -> UN, at COD, killed 5)"},
        {"Two killed as Russian drones hit Odesa", "casualty( -> Two, at UKR, killed 2); assault(RUS -> UKR, at UKR, killed 2)"},
        {"An explosion in Lima left 16 people missing.", "disaster(, at PER); casualty( -> 16 people, at PER)"},
    };
    check(cases);
}

TEST_CASE("participles behind an apposition and within a genitive") {
    const Case cases[] = {
        {"Togo ordered the release of a priest, jailed since 2021.", "request(TGO); concede(TGO -> a priest) requested; coerce( -> a priest, on 2021)"},
        {"The pope called for the release of kidnapped pupils.", "request(The pope); concede( -> kidnapped pupils) requested; assault( -> pupils)"},
        {"A judge rejected a request by Ivo Kern to be freed.", "reject(A judge); request(Ivo Kern); concede( -> Ivo Kern) negated"},
        {"Chad asked Togo to extradite Kern after a court in Lome sentenced him.", "request(TCD -> TGO); cooperate(TGO -> Kern) requested; judicial(TGO -> Kern, at TGO)"},
    };
    check(cases);
}

TEST_CASE("orders to forces, local outlets, patrols that are hit") {
    const Case cases[] = {
        {"Israel's premier ordered the military to strike Gaza.", "request(ISR -> ISR); assault(ISR -> PSE, at PSE) requested"},
        {"Bandits ambushed a police patrol near Gao.", "assault(Bandits -> MLI, at MLI)"},
        {"Rebels shelled a market in el-Fasher.", "assault(Rebels -> a market, at SDN)"},
        {"Chinese F-16s bombed a base near Goma.", "assault(CHN -> a base, at COD)"},
        {"Malta ratified a ban in protest at the war in Gaza.", "support(MLT); coerce(); assault(, at PSE)"},
    };
    check(cases);
}

TEST_CASE("property taken, networks cut, lists") {
    const Case cases[] = {
        {"Niger's junta took control of the gold mine.", "coerce(NER -> the gold mine)"},
        {"The junta cut off internet access across Mali.", "coerce(MLI -> internet access, at MLI)"},
        {"Beijing placed two Danish firms on a blacklist.", "sanction(CHN -> DNK)"},
        {"The king shut the oilfield.", "coerce(The king -> the oilfield)"},
        {"Peru's party will choose a successor to the premier in October.", "leadership(PER -> PER, on 2025-10) planned"},
        {"Haiti PM quits", "leadership(HTI)"},
        {"China holds drills near Taiwan", "mobilize(CHN, at TWN)"},
    };
    check(cases);
}

TEST_CASE("diplomats told to leave, blocs that suspend, blame") {
    const Case cases[] = {
        {"Kenya ordered two Danish diplomats to leave the country.", "sanction(KEN -> DNK)"},
        {"The African Union suspended Gabon after the president dissolved parliament.", "sanction(AU -> GAB); coerce(GAB -> GAB)"},
        {"Chad and Libya traded charges at the council.", "accuse(TCD+LBY)"},
        {"Canberra cancelled the visa of an Israeli lawmaker.", "coerce(AUS -> ISR)"},
    };
    check(cases);
}

TEST_CASE("how many were killed, by what verb it may be") {
    const Case cases[] = {
        {"The army neutralised ten militants near Segou.", "assault(MLI -> ten militants, at MLI, killed 10)"},
        {"Raiders hacked to death 60 villagers in Ituri.", "assault(Raiders -> COD, at COD, killed 60)"},
        {"Insurgents beheaded six villagers in Cabo Delgado.", "assault(Insurgents -> MOZ, at MOZ, killed 6)"},
    };
    check(cases);
}

TEST_CASE("what is condemned is not where it is condemned") {
    const Case cases[] = {
        {"Oslo condemned the attack at a market in Goma, and the attacks in Gao on Monday.",
         "accuse(NOR); assault(, at COD+COD); assault(, at MLI, on 2025-09-01)"},
    };
    check(cases);
}

TEST_CASE("where it is told, and what only tells where something lies") {
    const Case cases[] = {
        {"Hours after the ceremony in Oslo, fighting resumed in eastern Congo.", "assault(, at COD)"},
        {"Mexico acted after its embassy in Lima granted asylum to a dissident.", "aid(MEX -> a dissident, at PER)"},
        {"Rebels seized the mining town of Rubaya, which lies 60 km west of Goma.", "assault(Rebels -> COD)"},
        {"The ship was attacked 50 miles southwest of the port of Mokha.", "assault( -> The ship, at YEM)"},
        {"Soldiers patrolled the streets of Santa Cruz in Bolivia.", "mobilize(Soldiers, at BOL+BOL)"},
        {"An avalanche in the Indian state of Uttarakhand killed six workers.", "disaster(, at IND, killed 6); casualty( -> six workers, at IND, killed 6)"},
        {"Speaking in Oslo on Friday, the king of Norway accused Chad of fraud.", "accuse(NOR -> TCD, at NOR, on 2025-08-29)"},
    };
    check(cases);
}

TEST_CASE("owners in the plural, churches, seats") {
    const Case cases[] = {
        {"The Netherlands' foreign minister resigned.", "leadership(NLD)"},
        {"Seoul demanded the workers' release.", "request(KOR); concede( -> the workers') requested"},
        {"The Catholic Church in Peru called for the release of prisoners.", "request(VAT); concede( -> prisoners) requested"},
        {"Two guards were wounded in a shooting near the White House.",
         "casualty( -> Two guards, at USA, injured 2); assault(, at USA, injured 2)"},
        {"Students protested the war in Gaza at the University of Texas.", "protest(Students); assault(, at PSE+USA)"},
        {"A judge blocked the administration from closing the school.", "coerce(A judge -> the administration); coerce(the administration -> the school)"},
    };
    check(cases);
}

TEST_CASE("the day of a talk, and bodies that are found") {
    const Case cases[] = {
        {"The king discussed elections with the UN envoy on Tuesday.", "consult(The king -> UN, on 2025-09-02); leadership()"},
        {"Coastguards found nine bodies off Lesbos.", "casualty( -> nine bodies, at GRC, killed 9)"},
    };
    check(cases);
}

TEST_CASE("participles with a subject of their own, and with none") {
    const Case cases[] = {
        {"The premier resigned, with the opposition demanding elections.", "leadership(The premier); request(the opposition); leadership() requested"},
        {"The king told the council that targeting Chad with rockets was inevitable.", "assault( -> TCD)"},
        {"Oman warned Israel that annexing the West Bank would be wrong.", "coerce(ISR -> PSE, at PSE)"},
        {"Thousands joined rival demonstrations in Barcelona.", "protest(ESP, at ESP)"},
    };
    check(cases);
}

TEST_CASE("the wounded behind what tells more of the target, and targets that are counted") {
    const Case cases[] = {
        {"Rebels shelled a post held by soldiers in Goma, wounding ten people.",
         "assault(Rebels -> a post+COD, at COD, injured 10); casualty( -> ten people, at COD, injured 10)"},
        {"Jets struck dozens of ISIS targets in central Syria.", "assault(Jets -> ISIS, at SYR)"},
    };
    check(cases);
}

TEST_CASE("people told by their age alone") {
    const Case cases[] = {
        {"A 15-year-old was killed and a 17-year-old was wounded in Nablus.",
         "casualty( -> A 15-year-old, at PSE, killed 1); casualty( -> a 17-year-old, at PSE, injured 1)"},
        {"Police arrested two 16-year-olds in Leeds.", "coerce(GBR -> two 16-year-olds, at GBR)"},
        {"Israeli troops killed a 14-year-old near Jenin.", "assault(ISR -> a 14-year-old, at PSE, killed 1)"},
        {"Israeli troops killed a 14-year-old Palestinian near Jenin.", "assault(ISR -> PSE, at PSE)"},
        {"The raid ended a 15-year-old war in Chad.", "assault(); assault(, at TCD)"},
    };
    check(cases);
}
