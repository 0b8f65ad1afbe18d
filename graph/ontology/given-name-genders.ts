import { GIVEN_NAMES } from "./given-names.ts";

export type Gender = "female" | "male";

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Given names of women. */
const FEMALE = words(`
  Ada Adele Adriana Agnes Aisha Aleksandra Alena Alexandra Alice Alicia Alison Alma Alyssa Amanda Amara Amina Amy Ana Anastasia
  Andrea Angela Angelina Angie Anita Anna Annalena Anne Annie Asma Astrid Audrey Avril Barbara Beata Beatrice Beth Betsy Betty Brenda Bridget
  Britney Brooke Camilla Carla Carmen Carol Caroline Carolyn Catherine Cecilia Celine Charlene Charlotte Chelsea Cheryl Chloe Christiane Christina
  Christine Cindy Claire Clara Claudia Condoleezza Cornelia Cristina Crystal Cynthia Daisy Daniela Danielle Daria Dawn Debbie Deborah Delia Denise Diana Diane
  Dilma Dina Dinara Dolores Donna Dora Doris Dorothy Edith Eileen Ekaterina Elaine Eleanor Elena Elisabeth Eliza Elizabeth Ella Ellen Elsa Elvira
  Emilia Emily Emine Emma Erica Erika Erin Ernestine Esther Eva Evelyn Ewa Fatima Fatma Fiona Florence Frances Francesca Gabriela Gail Galina
  Gina Giorgia Giulia Gladys Gloria Grace Greta Gretchen Gulnara Hannah Harriet Hatice Heather Heidi Helen Helena Helga Hillary Holly Ida Ines
  Ingrid Irene Irina Iris Isabel Isabella Isabelle Ivana Ivanka Jacinda Jackie Jacqueline Jana Jane Janet Janice Janis Jeanne Jelena Jennifer Jen Jenna
  Jenny Jessica Jill Joan Joanna Jocelyn Johanna Josephine Joyce Juanita Judith Judy Julia Juliana Julie Juliet June Kaja Kamala Karen Karin Karolina
  Kate Katherine Kathleen Kathryn Kathy Katie Katrin Katrina Kay Keiko Kellyanne Kimberly Kirsten Kristen Kristin Kristina Larisa Laura Lauren
  Layla Lea Leah Leila Lena Leona Letizia Lidia Lila Lina Linda Lindsay Lindsey Lisa Liz Lois Lotte Louise Lucia Lucy Ludmila Lydia Lynn Madeleine
  Maggie Maia Malala Manuela Margaret Margarita Margot Maria Marian Marianne Marie Marina Marine Marissa Mariya Marjorie Marlene Marta Martha
  Martina Mary Maryam Masha Maya Megan Meghan Melania Melanie Melinda Melissa Mercedes Meral Mette Michele Michelle Mina Miranda Miriam Molly Mona Monica
  Monika Nadezhda Nadia Nancy Naomi Natalia Natalie Natasha Natsuko Nicole Nicola Nina Nora Oksana Olena Olga Olivia Oprah Pamela Patricia Paula
  Pauline Peggy Penny Petra Phyllis Pilar Priscilla Priya Rachel Rebecca Regina Renata Rita Roberta Rosa Rosalyn Rose Rosemary Ruth Sabrina
  Sally Samantha Sandra Sanna Sara Sarah Selma Serena Shannon Sharon Sheila Sheryl Shirley Silvia Simone Sofia Sonia Sonja Sophia Sophie Stefanie
  Stella Stephanie Sue Susan Susanne Suzanne Svetlana Sviatlana Sylvia Sylvie Tamara Tania Tanya Tara Tatiana Taylor Teresa Theresa Tina Tracy
  Tulsi Ursula Usha Valentina Valeria Valerie Vanessa Venus Vera Veronica Victoria Viktoria Viola Virginia Vivian Waltraud Wanda Wendy Whitney Yana
  Yolanda Yulia Yvette Yvonne Zahra Zaha Zainab Zarina Zhanna Zinaida Zoe Zuzana
`);

/** Names of either, and family names that are given names too. */
const EITHER = words(`
  Alex Alexis Andrea Angel Ariel Avery Blake Cameron Carol Casey Chelsea Chris Claude Dale Dana Dominique Drew Gail Hai Hayden Hilary Jackie
  Jamie Jan Jean Jesse Jocelyn Jordan Jun June Kay Kelly Kelsey Kim Kris Kumar Lee Leigh Leslie Lindsay Logan Lynn Marion Michel Michele Ming Morgan
  Nicola Nikita Noel Park Pat Paris Quinn Robin Sam Sasha Sean Shannon Sidney Sam Simone Taylor Terry Tracy Tsai Val Vivian Wang Li Liu Chen Yang Zhao Huang Wu
  Zhou Hu Jiang Deng Nguyen Tran Pham Zhang Xi Yoon Hun Jay Jaime Kerry Mercedes Rene Sheikh Singh Will
`);

/** Undefined for names of either and names that are not held. */
export function genderOfGivenName(name: string): Gender | undefined {
  if (EITHER.has(name)) return undefined;
  if (FEMALE.has(name)) return "female";
  return GIVEN_NAMES.has(name) ? "male" : undefined;
}

const FEMALE_WORD =
  /^(?:mrs|ms|miss|queen|princess|lady|dame|duchess|empress|countess|baroness|actress|mother|sister|wife|daughter|widow|niece|aunt|grandmother|\p{L}{2,12}woman|sen[ñn]ora|madame|mme|frau|waitress|heiress|hostess|girl|goddess|nun)$/u;
const MALE_WORD =
  /^(?:mr|king|prince|sir|lord|duke|emperor|count|baron|father|brother|husband|son|widower|nephew|uncle|grandfather|\p{L}{2,12}sman|congressman|chairman|policeman|businessman|monsieur|herr|señor|actor|boy|pope|imam|ayatollah|cardinal|rabbi|sultan|emir|sheikh)$/u;

/** What a word before or about a person tells, in lower case: "spokeswoman", "mr". */
export function genderOfWord(word: string): Gender | undefined {
  if (FEMALE_WORD.test(word)) return "female";
  return MALE_WORD.test(word) ? "male" : undefined;
}
