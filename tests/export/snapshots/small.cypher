// newsgraph-export:format=test;version=0;content=0
// Made by a test.
// Of a graph --and more > than that */ here.
DROP INDEX newsgraph_v3_words IF EXISTS;
CREATE CONSTRAINT newsgraph_v2_document IF NOT EXISTS FOR (n:Document) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_v2_entity IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_v2_statement IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_v2_figure IF NOT EXISTS FOR (n:Figure) REQUIRE n.id IS UNIQUE;
UNWIND [
{aliases: [], documentCount: 2, firstSeen: '2022-01-08', id: 'country:kz', isoCode: 'KZ', lastSeen: '2022-01-11', mentionCount: 4, name: 'Kazakhstan', wikidataId: 'Q232'},
{aliases: ['Russian Federation'], documentCount: 0, id: 'country:ru', isoCode: 'RU', mentionCount: 0, name: 'Russia', wikidataId: 'Q159'}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:Country;
UNWIND [
{aliases: ['CSTO', 'Collective Security Treaty Organisation'], documentCount: 2, firstSeen: '2022-01-08', id: 'organization:csto', lastSeen: '2022-01-11', mentionCount: 2, name: 'Collective Security Treaty Organization'},
{aliases: [], documentCount: 1, firstSeen: '2022-01-08', id: 'organization:kremlin', lastSeen: '2022-01-08', mentionCount: 2, name: 'Kremlin'},
{aliases: ['Kazakh Interior Ministry'], documentCount: 1, firstSeen: '2022-01-11', id: 'organization:kz-interior-ministry', lastSeen: '2022-01-11', mentionCount: 1, name: 'Interior Ministry of Kazakhstan'},
{aliases: [], documentCount: 1, firstSeen: '2022-01-08', id: 'organization:national-security-committee-of-kazakhstan', lastSeen: '2022-01-08', mentionCount: 3, name: 'National Security Committee of Kazakhstan'},
{aliases: [], documentCount: 1, firstSeen: '2022-01-11', id: 'organization:reuters', lastSeen: '2022-01-11', mentionCount: 2, name: 'Reuters'},
{aliases: ['ITAR-TASS'], documentCount: 1, firstSeen: '2022-01-08', id: 'organization:tass', lastSeen: '2022-01-08', mentionCount: 2, name: 'Tass'}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:Organization;
UNWIND [
{aliases: [], documentCount: 1, firstSeen: '2022-01-08', id: 'person:aidos-ukibay', lastSeen: '2022-01-08', mentionCount: 2, name: 'Aidos Ukibay'},
{aliases: ['Smailov'], documentCount: 1, firstSeen: '2022-01-11', id: 'person:alikhan-smailov', lastSeen: '2022-01-11', mentionCount: 4, name: 'Alikhan Smailov'},
{aliases: [], documentCount: 1, firstSeen: '2022-01-11', id: 'person:askar-mamin', lastSeen: '2022-01-11', mentionCount: 1, name: 'Askar Mamin'},
{aliases: [], documentCount: 1, firstSeen: '2022-01-08', id: 'person:dmitry-peskov', lastSeen: '2022-01-08', mentionCount: 1, name: 'Dmitry Peskov'},
{aliases: ['Masimov'], documentCount: 1, firstSeen: '2022-01-08', id: 'person:karim-masimov', lastSeen: '2022-01-08', mentionCount: 4, name: 'Karim Masimov'},
{aliases: ['Tokayev'], documentCount: 2, firstSeen: '2022-01-08', id: 'person:kassym-jomart-tokayev', lastSeen: '2022-01-11', mentionCount: 7, name: 'Kassym-Jomart Tokayev'},
{aliases: ['Nazarbayev'], documentCount: 2, firstSeen: '2022-01-08', id: 'person:nursultan-nazarbayev', lastSeen: '2022-01-11', mentionCount: 5, name: 'Nursultan Nazarbayev'},
{aliases: ['Putin'], documentCount: 1, firstSeen: '2022-01-08', id: 'person:vladimir-putin', lastSeen: '2022-01-08', mentionCount: 3, name: 'Vladimir Putin'}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:Person;
UNWIND [
{aliases: ['Nur-Sultan'], documentCount: 2, firstSeen: '2022-01-08', id: 'place:astana', lastSeen: '2022-01-11', mentionCount: 3, name: 'Astana'}
] AS row
MERGE (n:Entity {id: row.id}) SET n = row, n:Place;
UNWIND [
{start: 'organization:kz-interior-ministry', end: 'country:kz', properties: {confidence: 0.9, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-11', former: false, id: 'organization:kz-interior-ministry|PART_OF|country:kz', lastSeen: '2022-01-11'}}
] AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:PART_OF]->(b) SET r = row.properties;
UNWIND [
{start: 'person:dmitry-peskov', end: 'organization:kremlin', properties: {confidence: 0.95, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-08', former: false, id: 'person:dmitry-peskov|SPEAKS_FOR|organization:kremlin', lastSeen: '2022-01-08'}}
] AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:SPEAKS_FOR]->(b) SET r = row.properties;
UNWIND [
{start: 'person:karim-masimov', end: 'country:kz', properties: {confidence: 0.95, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-08', former: true, id: 'person:karim-masimov|HOLDS_POSITION_IN|country:kz', lastSeen: '2022-01-08', role: 'security chief'}},
{start: 'person:karim-masimov', end: 'organization:national-security-committee-of-kazakhstan', properties: {confidence: 0.85, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-08', former: true, id: 'person:karim-masimov|HOLDS_POSITION_IN|organization:national-security-committee-of-kazakhstan', lastSeen: '2022-01-08', role: 'head'}}
] AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:HOLDS_POSITION_IN]->(b) SET r = row.properties;
UNWIND [
{start: 'person:kassym-jomart-tokayev', end: 'person:nursultan-nazarbayev', properties: {confidence: 0.75, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-11', former: false, id: 'person:kassym-jomart-tokayev|ACCUSED|person:nursultan-nazarbayev', lastSeen: '2022-01-11'}}
] AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:ACCUSED]->(b) SET r = row.properties;
UNWIND [
{start: 'person:kassym-jomart-tokayev', end: 'country:kz', properties: {confidence: 0.95, count: 2, disputed: false, documentCount: 2, firstSeen: '2022-01-08', former: false, id: 'person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', lastSeen: '2022-01-11'}},
{start: 'person:vladimir-putin', end: 'country:ru', properties: {confidence: 0.95, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-08', former: false, id: 'person:vladimir-putin|HEAD_OF_STATE_OF|country:ru', lastSeen: '2022-01-08'}}
] AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:HEAD_OF_STATE_OF]->(b) SET r = row.properties;
UNWIND [
{start: 'person:vladimir-putin', end: 'person:kassym-jomart-tokayev', properties: {confidence: 0.7, count: 1, disputed: false, documentCount: 1, firstSeen: '2022-01-08', former: false, id: 'person:vladimir-putin|CONSULTED|person:kassym-jomart-tokayev', lastSeen: '2022-01-08'}}
] AS row
MATCH (a:Entity {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:CONSULTED]->(b) SET r = row.properties;
UNWIND [
{id: 'document:e2a4c7661d2d1e39', language: 'en', path: 'samples/06-tass-masimov-arrested.txt', publishedAt: '2022-01-08', publisher: 'Tass', text: 'Former Kazakh security chief Masimov held on suspicion of treason\nTass | 8 January 2022\n\nNUR-SULTAN, January 8. /TASS/. Karim Masimov, the former head of the National Security Committee of Kazakhstan, has been detained on suspicion of treason, the committee said in a statement on Saturday.\n\nKazakh President Kassym-Jomart Tokayev dismissed Masimov on January 5. Masimov twice served as prime minister and was regarded as an ally of former President Nursultan Nazarbayev. The committee gave no details of the case.\n\nNazarbayev is in Nur-Sultan and remains in direct contact with Tokayev, his spokesman Aidos Ukibay said. The spokesman denied reports that the former president had left the country.\n\nRussian President Vladimir Putin and Tokayev held a long telephone conversation, the Kremlin said. According to Kremlin spokesman Dmitry Peskov, the Kazakh president informed Putin that the situation was becoming stable. Putin supported a proposal to hold a video conference of the CSTO leaders.\n', title: 'Former Kazakh security chief Masimov held on suspicion of treason'},
{id: 'document:fa386974e243be67', language: 'en', path: 'samples/09-reuters-smailov-premier.txt', publishedAt: '2022-01-11', publisher: 'Reuters', text: 'Kazakh parliament backs Smailov as prime minister\nPublished: 2022-01-11\nSource: Reuters\n\nNUR-SULTAN (Reuters) - The lower house of Kazakhstan\'s parliament confirmed Alikhan Smailov as prime minister on Tuesday, hours after Kazakh President Kassym-Jomart Tokayev had nominated him.\n\nSmailov, 49, was first deputy to Askar Mamin, whose government resigned last week.\n\nIn a speech to parliament Tokayev criticised his predecessor, Nursultan Nazarbayev, in unusually open words. Thanks to the first president, he said, a group of very profitable companies had appeared in the country. He asked them to pay into a public fund.\n\nTokayev said the CSTO mission was complete and that its troops would begin to leave within two days.\n\nThe Kazakh Interior Ministry said almost 10,000 people were in detention.\n', title: 'Kazakh parliament backs Smailov as prime minister'}
] AS row
MERGE (n:Document {id: row.id}) SET n = row;
UNWIND [
{confidence: 0.95, date: '2022-01-08', end: 65, former: true, id: 'statement:e2a4c7661d2d1e39:0-65:person:karim-masimov|HOLDS_POSITION_IN|country:kz', method: 'title before name', modality: 'asserted', negated: false, quote: 'Former Kazakh security chief Masimov held on suspicion of treason', role: 'security chief', start: 0, type: 'HOLDS_POSITION_IN'},
{confidence: 0.85, date: '2022-01-08', end: 290, former: true, id: 'statement:e2a4c7661d2d1e39:120-290:person:karim-masimov|HOLDS_POSITION_IN|organization:national-security-committee-of-kazakhstan', method: 'apposition', modality: 'asserted', negated: false, quote: 'Karim Masimov, the former head of the National Security Committee of Kazakhstan, has been detained on suspicion of treason, the committee said in a statement on Saturday.', role: 'head', start: 120, type: 'HOLDS_POSITION_IN'},
{confidence: 0.95, date: '2022-01-08', end: 362, former: false, id: 'statement:e2a4c7661d2d1e39:292-362:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', method: 'title before name', modality: 'asserted', negated: false, quote: 'Kazakh President Kassym-Jomart Tokayev dismissed Masimov on January 5.', start: 292, type: 'HEAD_OF_STATE_OF'},
{confidence: 0.7, date: '2022-01-08', end: 797, former: false, id: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|CONSULTED|person:kassym-jomart-tokayev', method: 'two together', modality: 'reported', negated: false, quote: 'Russian President Vladimir Putin and Tokayev held a long telephone conversation, the Kremlin said.', start: 699, type: 'CONSULTED'},
{confidence: 0.95, date: '2022-01-08', end: 797, former: false, id: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|HEAD_OF_STATE_OF|country:ru', method: 'title before name', modality: 'reported', negated: false, quote: 'Russian President Vladimir Putin and Tokayev held a long telephone conversation, the Kremlin said.', start: 699, type: 'HEAD_OF_STATE_OF'},
{confidence: 0.95, date: '2022-01-08', end: 919, former: false, id: 'statement:e2a4c7661d2d1e39:798-919:person:dmitry-peskov|SPEAKS_FOR|organization:kremlin', method: 'title before name', modality: 'asserted', negated: false, quote: 'According to Kremlin spokesman Dmitry Peskov, the Kazakh president informed Putin that the situation was becoming stable.', start: 798, type: 'SPEAKS_FOR'},
{confidence: 0.75, date: '2022-01-11', end: 474, former: false, id: 'statement:fa386974e243be67:366-474:person:kassym-jomart-tokayev|ACCUSED|person:nursultan-nazarbayev', method: 'verb', modality: 'asserted', negated: false, quote: 'In a speech to parliament Tokayev criticised his predecessor, Nursultan Nazarbayev, in unusually open words.', start: 366, type: 'ACCUSED'},
{confidence: 0.9, date: '2022-01-11', end: 798, former: false, id: 'statement:fa386974e243be67:725-798:organization:kz-interior-ministry|PART_OF|country:kz', method: 'country in the name', modality: 'asserted', negated: false, quote: 'The Kazakh Interior Ministry said almost 10,000 people were in detention.', start: 725, type: 'PART_OF'},
{confidence: 0.95, date: '2022-01-11', end: 280, former: false, id: 'statement:fa386974e243be67:89-280:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', method: 'title before name', modality: 'asserted', negated: false, quote: 'NUR-SULTAN (Reuters) - The lower house of Kazakhstan\'s parliament confirmed Alikhan Smailov as prime minister on Tuesday, hours after Kazakh President Kassym-Jomart Tokayev had nominated him.', start: 89, type: 'HEAD_OF_STATE_OF'}
] AS row
MERGE (n:Statement {id: row.id}) SET n = row;
UNWIND [
{bound: 'about', confidence: 0.85, counted: 'people', date: '2022-01-11', end: 798, event: 'DETAINED', id: 'figure:fa386974e243be67:759-779:DETAINED', method: 'passive, place of the document', modality: 'reported', quantity: 10000, quote: 'The Kazakh Interior Ministry said almost 10,000 people were in detention.', start: 725, wording: 'almost 10,000 people'}
] AS row
MERGE (n:Figure {id: row.id}) SET n = row;
UNWIND [
{start: 'document:e2a4c7661d2d1e39', end: 'country:kz', properties: {count: 2, ends: [696, 854], names: ['Kazakhstan'], starts: [685, 848]}},
{start: 'document:e2a4c7661d2d1e39', end: 'organization:csto', properties: {count: 1, ends: [985], names: ['Collective Security Treaty Organization', 'CSTO', 'Collective Security Treaty Organisation'], starts: [981]}},
{start: 'document:e2a4c7661d2d1e39', end: 'organization:kremlin', properties: {count: 2, ends: [791, 818], names: ['Kremlin'], starts: [784, 811]}},
{start: 'document:e2a4c7661d2d1e39', end: 'organization:national-security-committee-of-kazakhstan', properties: {count: 3, ends: [199, 257, 485], names: ['National Security Committee of Kazakhstan'], starts: [158, 244, 472]}},
{start: 'document:e2a4c7661d2d1e39', end: 'organization:tass', properties: {count: 2, ends: [70, 117], names: ['Tass', 'ITAR-TASS'], starts: [66, 113]}},
{start: 'document:e2a4c7661d2d1e39', end: 'person:aidos-ukibay', properties: {count: 2, ends: [614, 634], names: ['Aidos Ukibay'], starts: [602, 621]}},
{start: 'document:e2a4c7661d2d1e39', end: 'person:dmitry-peskov', properties: {count: 1, ends: [842], names: ['Dmitry Peskov'], starts: [829]}},
{start: 'document:e2a4c7661d2d1e39', end: 'person:karim-masimov', properties: {count: 4, ends: [36, 133, 348, 370], names: ['Karim Masimov', 'Masimov'], starts: [29, 120, 341, 363]}},
{start: 'document:e2a4c7661d2d1e39', end: 'person:kassym-jomart-tokayev', properties: {count: 3, ends: [330, 586, 743], names: ['Kassym-Jomart Tokayev', 'Tokayev'], starts: [309, 579, 736]}},
{start: 'document:e2a4c7661d2d1e39', end: 'person:nursultan-nazarbayev', properties: {count: 4, ends: [470, 526, 591, 675], names: ['Nursultan Nazarbayev', 'Nazarbayev'], starts: [450, 516, 588, 655]}},
{start: 'document:e2a4c7661d2d1e39', end: 'person:vladimir-putin', properties: {count: 3, ends: [731, 879, 925], names: ['Vladimir Putin', 'Putin'], starts: [717, 874, 920]}},
{start: 'document:e2a4c7661d2d1e39', end: 'place:astana', properties: {count: 2, ends: [99, 543], names: ['Astana', 'Nur-Sultan'], starts: [89, 533]}},
{start: 'document:fa386974e243be67', end: 'country:kz', properties: {count: 2, ends: [141, 579], names: ['Kazakhstan'], starts: [131, 568]}},
{start: 'document:fa386974e243be67', end: 'organization:csto', properties: {count: 1, ends: [644], names: ['Collective Security Treaty Organization', 'CSTO', 'Collective Security Treaty Organisation'], starts: [640]}},
{start: 'document:fa386974e243be67', end: 'organization:kz-interior-ministry', properties: {count: 1, ends: [753], names: ['Interior Ministry of Kazakhstan', 'Kazakh Interior Ministry'], starts: [729]}},
{start: 'document:fa386974e243be67', end: 'organization:reuters', properties: {count: 2, ends: [87, 108], names: ['Reuters'], starts: [80, 101]}},
{start: 'document:fa386974e243be67', end: 'person:alikhan-smailov', properties: {count: 4, ends: [31, 180, 279, 289], names: ['Alikhan Smailov', 'Smailov'], starts: [24, 165, 276, 282]}},
{start: 'document:fa386974e243be67', end: 'person:askar-mamin', properties: {count: 1, ends: [326], names: ['Askar Mamin'], starts: [315]}},
{start: 'document:fa386974e243be67', end: 'person:kassym-jomart-tokayev', properties: {count: 4, ends: [261, 399, 414, 630], names: ['Kassym-Jomart Tokayev', 'Tokayev'], starts: [240, 392, 411, 623]}},
{start: 'document:fa386974e243be67', end: 'person:nursultan-nazarbayev', properties: {count: 1, ends: [448], names: ['Nursultan Nazarbayev'], starts: [428]}},
{start: 'document:fa386974e243be67', end: 'place:astana', properties: {count: 1, ends: [99], names: ['Astana', 'Nur-Sultan'], starts: [89]}}
] AS row
MATCH (a:Document {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:MENTIONS]->(b) SET r = row.properties;
UNWIND [
{start: 'document:e2a4c7661d2d1e39', end: 'statement:e2a4c7661d2d1e39:0-65:person:karim-masimov|HOLDS_POSITION_IN|country:kz', properties: {}},
{start: 'document:e2a4c7661d2d1e39', end: 'statement:e2a4c7661d2d1e39:120-290:person:karim-masimov|HOLDS_POSITION_IN|organization:national-security-committee-of-kazakhstan', properties: {}},
{start: 'document:e2a4c7661d2d1e39', end: 'statement:e2a4c7661d2d1e39:292-362:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', properties: {}},
{start: 'document:e2a4c7661d2d1e39', end: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|CONSULTED|person:kassym-jomart-tokayev', properties: {}},
{start: 'document:e2a4c7661d2d1e39', end: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|HEAD_OF_STATE_OF|country:ru', properties: {}},
{start: 'document:e2a4c7661d2d1e39', end: 'statement:e2a4c7661d2d1e39:798-919:person:dmitry-peskov|SPEAKS_FOR|organization:kremlin', properties: {}},
{start: 'document:fa386974e243be67', end: 'statement:fa386974e243be67:366-474:person:kassym-jomart-tokayev|ACCUSED|person:nursultan-nazarbayev', properties: {}},
{start: 'document:fa386974e243be67', end: 'statement:fa386974e243be67:725-798:organization:kz-interior-ministry|PART_OF|country:kz', properties: {}},
{start: 'document:fa386974e243be67', end: 'statement:fa386974e243be67:89-280:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', properties: {}}
] AS row
MATCH (a:Document {id: row.start}) MATCH (b:Statement {id: row.end}) MERGE (a)-[r:STATES]->(b) SET r = row.properties;
UNWIND [
{start: 'statement:e2a4c7661d2d1e39:0-65:person:karim-masimov|HOLDS_POSITION_IN|country:kz', end: 'person:karim-masimov', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:120-290:person:karim-masimov|HOLDS_POSITION_IN|organization:national-security-committee-of-kazakhstan', end: 'person:karim-masimov', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:292-362:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', end: 'person:kassym-jomart-tokayev', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|CONSULTED|person:kassym-jomart-tokayev', end: 'person:vladimir-putin', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|HEAD_OF_STATE_OF|country:ru', end: 'person:vladimir-putin', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:798-919:person:dmitry-peskov|SPEAKS_FOR|organization:kremlin', end: 'person:dmitry-peskov', properties: {}},
{start: 'statement:fa386974e243be67:366-474:person:kassym-jomart-tokayev|ACCUSED|person:nursultan-nazarbayev', end: 'person:kassym-jomart-tokayev', properties: {}},
{start: 'statement:fa386974e243be67:725-798:organization:kz-interior-ministry|PART_OF|country:kz', end: 'organization:kz-interior-ministry', properties: {}},
{start: 'statement:fa386974e243be67:89-280:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', end: 'person:kassym-jomart-tokayev', properties: {}}
] AS row
MATCH (a:Statement {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:SUBJECT]->(b) SET r = row.properties;
UNWIND [
{start: 'statement:e2a4c7661d2d1e39:0-65:person:karim-masimov|HOLDS_POSITION_IN|country:kz', end: 'country:kz', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:120-290:person:karim-masimov|HOLDS_POSITION_IN|organization:national-security-committee-of-kazakhstan', end: 'organization:national-security-committee-of-kazakhstan', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:292-362:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', end: 'country:kz', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|CONSULTED|person:kassym-jomart-tokayev', end: 'person:kassym-jomart-tokayev', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|HEAD_OF_STATE_OF|country:ru', end: 'country:ru', properties: {}},
{start: 'statement:e2a4c7661d2d1e39:798-919:person:dmitry-peskov|SPEAKS_FOR|organization:kremlin', end: 'organization:kremlin', properties: {}},
{start: 'statement:fa386974e243be67:366-474:person:kassym-jomart-tokayev|ACCUSED|person:nursultan-nazarbayev', end: 'person:nursultan-nazarbayev', properties: {}},
{start: 'statement:fa386974e243be67:725-798:organization:kz-interior-ministry|PART_OF|country:kz', end: 'country:kz', properties: {}},
{start: 'statement:fa386974e243be67:89-280:person:kassym-jomart-tokayev|HEAD_OF_STATE_OF|country:kz', end: 'country:kz', properties: {}}
] AS row
MATCH (a:Statement {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:OBJECT]->(b) SET r = row.properties;
UNWIND [
{start: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|CONSULTED|person:kassym-jomart-tokayev', end: 'organization:kremlin', properties: {depth: 0}},
{start: 'statement:e2a4c7661d2d1e39:699-797:person:vladimir-putin|HEAD_OF_STATE_OF|country:ru', end: 'organization:kremlin', properties: {depth: 0}}
] AS row
MATCH (a:Statement {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:ATTRIBUTED_TO {depth: row.properties.depth}]->(b) SET r = row.properties;
UNWIND [
{start: 'document:fa386974e243be67', end: 'figure:fa386974e243be67:759-779:DETAINED', properties: {}}
] AS row
MATCH (a:Document {id: row.start}) MATCH (b:Figure {id: row.end}) MERGE (a)-[r:STATES]->(b) SET r = row.properties;
UNWIND [
{start: 'figure:fa386974e243be67:759-779:DETAINED', end: 'country:kz', properties: {}}
] AS row
MATCH (a:Figure {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:ABOUT]->(b) SET r = row.properties;
UNWIND [
{start: 'figure:fa386974e243be67:759-779:DETAINED', end: 'organization:kz-interior-ministry', properties: {depth: 0}}
] AS row
MATCH (a:Figure {id: row.start}) MATCH (b:Entity {id: row.end}) MERGE (a)-[r:ATTRIBUTED_TO {depth: row.properties.depth}]->(b) SET r = row.properties;
