// English newswire and what it tells: the constructions that headlines and agency prose are made of. Published on Tuesday
// 2025-09-02.
#include "rows.h"

using tarikh::told::Case;
using tarikh::told::check;

TEST_CASE("a verb with two objects tells to whom and what") {
    const Case cases[] = {
        {"Norway sent Kyiv two air defence systems.", "aid(NOR -> UKR)"},
        {"Washington gave the rebels anti-tank missiles.", "aid(USA -> the rebels)"},
        {"The Dutch government will provide Jordan with 30 million euros for schools.", "aid(NLD -> JOR) planned"},
        {"Turkish troops supplied the besieged town with food.", "aid(TUR -> the besieged town)"},
        // Nobody is given the chief.
        {"Kenya sent the army chief a letter.", ""},
        {"Spain handed a suspected PKK member over to Turkey.", "cooperate(ESP -> TUR)"},
        {"Syrian rebels engaged Kenyan peacekeepers in a firefight.", "assault(SYR -> KEN)"},
    };
    check(cases);
}

TEST_CASE("what somebody is charged with or robbed of is no part of his name") {
    const Case cases[] = {
        {"A Malaysian court acquitted the opposition leader of corruption.", "judicial(MYS -> MYS)"},
        {"Bahrain stripped 31 activists of their citizenship.", "coerce(BHR -> 31 activists)"},
        {"Moscow accused the United States of training Georgian commandos.", "accuse(RUS -> USA)"},
        {"Togo accused the president of Benin.", "accuse(TGO -> BEN)"},
        {"Voters in Senegal elected Moussa Faye president.", "leadership(SEN -> Moussa Faye)"},
        {"Florida police shot dead a gunman in Tampa.", "assault(USA -> USA, at USA, killed 1)"},
    };
    check(cases);
}

TEST_CASE("a headline has its verb, and a comma joins two who act") {
    const Case cases[] = {
        {"Protesters clash with police in Nairobi", "protest(KEN, at KEN)"},
        {"Oman, Yemen sign gas deal", "agree(OMN+YEM)"},
        {"Sudan army, paramilitaries agree to 72-hour truce", "agree(SDN+paramilitaries); retreat(SDN+paramilitaries) planned"},
        {"Farmers, police clash in Lima", "assault(Farmers+PER, at PER)"},
        {"Merkel to visit Turkey next week", "consult(DEU, at TUR, on 2025-W37) planned"},
    };
    check(cases);
}

TEST_CASE("a past form without an object that waits for a verb tells more of its noun") {
    const Case cases[] = {
        {"Three men accused of plotting to blow up a train were arrested in Lyon.",
         "accuse( -> Three men); assault(Three men -> a train) hypothetical; coerce( -> Three men, at FRA)"},
        {"A Belgian nun held hostage in Mali for two years was freed on Monday.",
         "assault( -> BEL, at MLI); concede( -> BEL, on 2025-09-01)"},
        {"A Serbian jet shot down a helicopter carrying monitors.", "assault(SRB -> a helicopter)"},
        {"Analysts suggested a backlash could follow.", ""},
        {"Chad vetoed a Security Council resolution condemning the raid.", "reject(TCD -> UN); accuse(UN); assault()"},
    };
    check(cases);
}

TEST_CASE("states, charges and outcries belong to whom the clause speaks of") {
    const Case cases[] = {
        {"The mayor of Istanbul was detained on corruption charges.", "coerce( -> TUR); judicial( -> TUR)"},
        {"The Kenyan editor was placed under house arrest.", "coerce( -> KEN)"},
        {"Thousands of Moroccans marched through Rabat in support of the Palestinians.",
         "protest(MAR, at MAR); support(MAR -> PSE, at MAR)"},
        {"The premier of Slovakia was shot and wounded by a gunman.", "assault(a gunman -> SVK); assault(a gunman -> SVK, injured 1)"},
        {"A Danish nurse was freed by her captors.", "concede(her captors -> DNK)"},
        {"Peter Kamau, a Kenyan, was arrested in Kampala.", "coerce( -> KEN, at UGA)"},
        {"A car bomb went off near the Danish consulate in Karachi, killing six people.",
         "assault( -> DNK, at PAK, killed 6); casualty( -> six people, at PAK, killed 6)"},
        {"The union called for a general strike.", "request(The union); protest(The union) requested"},
    };
    check(cases);
}

TEST_CASE("a threatened deed is a threat in PLOVER, a second infinitive as real as the first") {
    const auto coded = [](const char* text) {
        std::string out;
        for (const auto& e : tarikh::told::analysed(text).events) out += (out.empty() ? "" : " ") + e.type + ":" + e.plover + ":" + e.modality;
        return out;
    };
    CHECK(coded("Britain threatened to expel Iranian diplomats.") == "threaten:THREATEN:asserted sanction:THREATEN:hypothetical");
    CHECK(coded("The party will boycott the vote unless the law is changed.") == "protest:THREATEN:hypothetical");
    CHECK(coded("The two countries agreed to exchange prisoners and reopen the border.") == "agree:AGREE:asserted cooperate:AGREE:planned concede:AGREE:planned");
    CHECK(coded("Hezbollah vowed to bomb Haifa.") == "threaten:THREATEN:asserted assault:THREATEN:planned");
}

TEST_CASE("who acts is known by the place, the people or the man he stands beside") {
    const Case cases[] = {
        {"Security forces in Guinea have tortured scores of students.", "assault(GIN -> GIN, at GIN)"},
        {"Soldiers loyal to Libya's ruler attacked the television station.", "assault(LBY -> the television station)"},
        {"The Albanians of southern Serbia demanded autonomy.", "request(SRB)"},
        {"Turkish and Greek warships shelled a port.", "assault(TUR+GRC -> a port)"},
        {"British, French and German ministers met in Oslo.", "consult(GBR+FRA+DEU, at NOR)"},
        {"Norway announced the withdrawal of 200 soldiers from Mali.", "retreat(NOR, at MLI)"},
    };
    check(cases);
}

TEST_CASE("whom it is done to may be told by what belongs to him or is meant for him") {
    const Case cases[] = {
        {"Militiamen attacked a camp for Congolese refugees.", "assault(Militiamen -> COD)"},
        {"The army retook a village in northern Chad.", "assault(TCD -> TCD, at TCD)"},
        {"Police fired tear gas to disperse Tunisian students.", "assault(Police -> TUN); coerce(Police -> TUN)"},
        {"The German chancellor welcomed the Danish president's decision.", "support(DEU -> DNK)"},
        {"The general reneged on his promise to the Zambian people.", "reject(The general -> ZMB); agree(The general -> ZMB)"},
        {"Israel is opposed to French mediation.", "reject(ISR -> FRA); consult(FRA)"},
        {"Thousands of Syrians sought refuge in Jordan.", "request(SYR -> JOR, at JOR)"},
        {"The opposition boycotted the Kenyan election.", "protest(The opposition -> KEN); leadership(KEN)"},
        {"The minister said on Friday that the Chadian government and the rebels must lay down their arms.",
         "request(The minister -> TCD, on 2025-08-29); retreat(TCD+the rebels) requested"},
        {"The militia used Kenyan villagers as human shields.", "coerce(The militia -> KEN)"},
        {"Rwanda brought the officers to justice.", "judicial(RWA -> the officers)"},
    };
    check(cases);
}

TEST_CASE("English phrases hold together what one noun or one office is made of") {
    const Case cases[] = {
        {"Jamaican police killed four gang members in Kingston.", "assault(JAM -> four gang members, at JAM, killed 4)"},
        {"The UN human rights chief urged Sri Lanka to investigate the killings.",
         "request(UN -> LKA); investigate(LKA -> the killings) requested; assault()"},
        {"A Bangladeshi court convicted the laureate of labour law violations.", "judicial(BGD -> the laureate)"},
        {"A Chilean judge charged the former dictator with murder.", "judicial(CHL -> the former dictator)"},
        {"The Bahraini government will release 30 detained Shi'ite activists.", "concede(BHR -> 30 detained Shi'ite activists) planned; coerce( -> Shi'ite activists)"},
        {"A Tunisian fishing boat carrying migrants sank off Sfax, killing 14.", "disaster( -> TUN, at TUN, killed 14); casualty( -> 14, at TUN, killed 14)"},
        {"Oman will host talks between the United States and Iran.", "consult(OMN -> USA+IRN) planned"},
        {"The UAE pledged $100 million to rebuild the Syrian city of Aleppo.", "agree(ARE -> SYR)"},
        {"Singapore rejected the protest.", "reject(SGP); protest( -> SGP)"},
        {"Washington has resisted calls to relax the rules.", "reject(USA); request( -> USA); concede(USA) requested"},
        {"Britain helped two dissidents from Egypt.", "aid(GBR -> EGY)"},
        {"The Kenyan minister was met with protests in Oslo.", "protest(, at NOR)"},
        {"France offered to send a team to help the victims of the earthquake.", "agree(FRA); aid(a team -> the victims of the earthquake) planned; disaster()"},
    };
    check(cases);
}

TEST_CASE("a noun that more is told of keeps its verb") {
    const Case cases[] = {
        {"Forty people drowned when a boat carrying Sudanese refugees capsized off Malta.",
         "casualty( -> Forty people, killed 40); disaster( -> a boat, at MLT)"},
        {"Two Swedish journalists jailed in Ethiopia were pardoned on Monday.",
         "coerce( -> SWE, at ETH); concede( -> SWE, on 2025-09-01)"},
        {"A Kenyan delegation led by the prime minister arrived in Lusaka.", "consult(KEN, at ZMB)"},
        {"The Congolese army drove the rebels out of Goma.", "assault(COD -> the rebels)"},
        {"Two ministers resigned over the Kenyan government's decision to send troops to Haiti.",
         "leadership(Two ministers); mobilize(KEN, at HTI) planned"},
        {"Pro-Russian separatists released a Danish nurse.", "concede(Pro-Russian separatists -> DNK)"},
        {"Armenian forces violated the ceasefire 40 times.", "assault(ARM); retreat()"},
        {"UN peacekeepers came under fire from an Israeli tank.", "assault(ISR -> UN)"},
    };
    check(cases);
}

TEST_CASE("planned by \"is to\", from a state before the verb, closed to somebody") {
    const Case cases[] = {
        {"Britain is to send 500 more soldiers to Estonia.", "mobilize(GBR, at EST) planned"},
        {"Bangladesh and Myanmar agreed to begin repatriating refugees.", "agree(BGD+MMR); concede(BGD+MMR -> refugees) planned"},
        {"Peacekeepers from Ghana opened fire on looters in Monrovia.", "assault(GHA -> looters, at LBR)"},
        {"Turkey has closed its airspace to Armenian flights.", "coerce(TUR -> ARM)"},
        {"Japan will give Mongolia $50 million.", "aid(JPN -> MNG) planned"},
        {"Police used water cannon against demonstrators in Skopje.", "assault(MKD -> MKD, at MKD)"},
        {"The army arrested 40 Hamas members.", "coerce(The army -> HAMAS)"},
    };
    check(cases);
}

TEST_CASE("a set of attacks is none that is set to come") {
    const Case cases[] = {
        {"A set of attacks hit the town on Monday.", "assault(, on 2025-09-01)"},
        {"The king is set to visit Rome.", "consult(The king, at ITA) planned"},
    };
    check(cases);
}
