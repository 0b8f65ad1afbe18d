/** Given names from many languages: a capitalized run that begins with one names a person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  Aaron Abbas Abdel Abdul Abdulla Abdullah Abel Abiy Abraham Ada Adam Adele Adrian Adriana Agnes Ahmad Ahmed Aisha Ajay Akira
  Alain Alan Albert Alberto Alejandro Aleksandar Aleksander Aleksandr Aleksandra Aleksei Aleksey Alena Alessandro Alex
  Alexander Alexandra Alexandre Alexandria Alexei Alexey Alexis Alfonso Alfred Ali Alice Alicia Alisher Alison Allan Allen Alma
  Almazbek Alois Alvaro Alyssa Amanda Amara Amina Amir Amit Amy Ana Anastasia Anatoly Anders Andre Andrea Andreas Andrei Andres
  Andrew Andrey Andrii Andriy Andrzej Andy Angela Angelina Angus Anita Anna Anne Annalena Annie Anthony Antoine Anton Antonio
  Antony António Anwar Ariel Arif Armen Arnold Arsen Arseniy Artem Arthur Arturo Arvind Asif Askar Askhat Asma Astrid Atal
  Audrey August Augusto Austin Avigdor Avril Ayman Aziz Bakytzhan Barack Barbara Barry Bart Bartholomew Bashar Beata Beatrice Ben
  Benedict Benjamin Benny Bernard Bernhard Bernie Bertrand Beth Betty Bill Billy Bjorn Blake Bob Bobby Boris Boyko Brad
  Bradley Brandon Brenda Brett Brian Bridget Bruce Bruno Bryan Burak Caleb Calvin Cameron Carl Carla Carlo Carlos Carmen Carol
  Caroline Carolyn Casey Catherine Cecilia Cesar Chad Charles Charlie Charlotte Chelsea Cheryl Chris Christian Christiane
  Christina Christine Christoph Christophe Christopher Chuck Claire Clara Clarence Claude Claudia Clement Colin Connor
  Conrad Constantine Cornelia Craig Cristian Cristina Curtis Cynthia Cyril Dale Damian Dan Daniel Daniela Daniele Danielle Danny
  Daria Darren Daryl Dave David Dawn Dean Deborah Delia Denis Denise Dennis Derek Desmond Diana Diane Didier Diego Dieter
  Dilip Dilma Dimitar Dimitri Dimitris Dinara Dirk Dmitri Dmitriy Dmitro Dmitry Dmytro Dominic Dominique Don Donald Donna Dora Doris
  Dorothy Doug Douglas Duncan Dustin Dwight Dylan Ebrahim Ed Eddie Edgar Edith Edmund Eduard Eduardo Edward Edwin Eileen Ekaterina Ekrem
  Elaine Eleanor Elena Eli Elias Elie Elijah Elisabeth Elizabeth Ella Ellen Elon Elsa Elvira Emil Emilia Emilio Emily Emine Emma Emmanuel
  Emmerson Enrico Enrique Eric Erica Erik Erika Ernest Ernesto Erwin Esther Ethan Etienne Eugene Eva Evan Evelyn Evgeny Ewa
  Fatima Fatma Federico Felipe Felix Ferdinand Fernando Fidel Filip Fiona Florence Florian Floyd Frances Francesca Francesco Francis
  Francisco Franco Francois François Frank Franklin Franz Fred Freddie Frederick Frederik Friedrich Fritz Fumio Gabriel Gabriela Gail
  Galina Gareth Gary Gavin Gene Geoffrey Georg George Georges Georgi Gerald Gerard Gerhard Gerry Giancarlo Gideon Gilbert Gina
  Giorgia Giorgio Giovanni Giulia Giuseppe Gladys Glen Glenn Gloria Gordon Grace Graham Grant Greg Gregory Greta Grigory Guillaume Guillermo
  Gulnara Gunter Gurbanguly Gustav Gustavo Guy Hai Hailemariam Hakan Hamid Hannah Hans Harold Harriet Harris Harrison Harry Harvey Hasan
  Hashim Hassan Hatice Heather Hector Heidi Heiko Heinrich Helen Helena Helga Helmut Hendrik Henri Henrik Henry Herbert Herman Hermann
  Hillary Hiroshi Holly Horst Hossein Howard Hubert Hugh Hugo Hussein Hun Ian Ibrahim Ida Idris Ignacio Igor Ilham Ilya Imran Ines
  Ingrid Irakli Irene Irina Iris Isaac Isabel Isabella Isabelle Islam Ismail Ismail Ivan Ivana Ivanka Ivo Jaak Jack Jackie Jacob Jacqueline
  Jacques Jair Jake Jamal James Jamie Jan Jana Jane Janet Janez Jared Jaroslaw Jason Javier Jay Jean Jean-Claude Jean-Luc Jean-Marie
  Jeanne Jeff Jeffrey Jelena Jen Jennifer Jenny Jens Jeremy Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Jiri Joan Joanna Joao Jocelyn
  Joe Joel Johan Johann Johanna Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose José Josef Joseph Josh Joshua Josip João
  Joyce Juan Judith Judy Julia Julian Juliana Julie Julien Juliet Julio Julius Jun June Jurgen Justin Kaja Kamala Kamal Kanat Karel Karen Karim
  Karin Karl Karol Karolina Kassym-Jomart Kasym-Jomart Kate Katherine Kathleen Kathryn Kathy Katie Katrin Katrina Kay Keiko Keir Keith Kelly
  Kemal Ken Kenneth Kenji Kent Kerry Kevin Khalid Khalil Kim Kimberly Kiril Kiriakos Klaus Kofi Konrad Konstantin Krishna Kristen
  Kristin Kristina Kumar Kurt Kwame Kyle Kyriakos Lance Larisa Larry Lars Laszlo Laura Lauren Laurence Laurent Lawrence Layla Lea Leah Lech
  Lee Leila Lena Leo Leon Leonard Leonardo Leonid Leroy Leslie Lester Lewis Liam Lidia Lila Lina Linda Lindsay Lindsey Lionel Lisa Liz Ljubomir
  Lloyd Lois Lotte Louis Louisa Louise Lucas Lucia Luciano Lucy Ludmila Ludwig Luigi Luis Luiz Luka Lukas Luke Lydia Lyndon Lynn Madeleine
  Magdalena Mahmoud Maia Maksim Malala Malcolm Manfred Manmohan Manuel Manuela Mao Marc Marcel Marcelo Marco Marcos Marcus Margaret
  Margarita Maria Marian Marianne Marie Marina Marine Mario Marion Mariya Mark Marko Markus Marlene Marta Martha Martin Martina
  Marvin Mary Maryam Masha Massimo Mateusz Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maxime Maximilian May Maya Mehmet Melanie
  Melinda Melissa Meral Mercedes Mette Mevlut Michael Michal Michel Michele Michelle Miguel Mihail Mikael Mike Mikhail Milan Milos Ming Miranda
  Miriam Mitch Mitt Mohamed Mohammad Mohammed Moktar Mona Monica Monika Morgan Moritz Moses Moshe Muammar Muhammad Muhammadu Mukhtar Murat
  Mustafa Mykhailo Mykola Nadezhda Nadia Najib Nancy Naomi Narendra Natalia Natalie Natasha Nathan Nathaniel Neil Nelson Nicholas Nick
  Nicola Nicolae Nicolas Nicole Nigel Nikita Nikola Nikolai Nikolas Nikolay Nikos Nils Nina Noah Noel Nora Norbert Norman Nouri Nursultan
  Oksana Olaf Oleg Oleksandr Oleksii Oleksiy Olena Olga Oliver Olivia Olivier Olusegun Omar Oscar Oskar Otto Owen Pablo Paolo Park Pascal Patricia
  Patrick Paul Paula Paulo Pavel Pavlo Pedro Peggy Penny Pervez Pete Peter Petr Petra Petro Phil Philip Philipp Philippe Phillip Phyllis
  Pierre Pietro Pilar Piotr Prayuth Priya Qasem Rachel Radek Radoslaw Rafael Rahul Raisi Raj Rajesh Ralf Ralph Ramzan Ramon Randy Raphael Rashid
  Raul Ravi Ray Raymond Rebecca Recep Regina Reinhard Rene Renata René Rex Ricardo Riccardo Richard Rick Rishi Rita Robert Roberta Roberto
  Robin Rodrigo Rodrigue Roger Roland Rolf Roman Romano Ron Ronald Rosa Rosalyn Rose Rosemary Ross Roy Ruben Rudolf Rudy Rumen Rupert Russell
  Rustam Ruth Ryan Saad Saddam Sadiq Sadyr Said Salah Salem Salim Sally Salman Sam Samantha Samuel Samuel Sandra Sanjay Sanna Santiago Sara Sarah
  Sasha Satya Scott Sean Sebastian Selma Serdar Serge Sergei Sergey Sergio Serhii Serhiy Seth Shamil Shane Shannon Sharon Shaun Shavkat
  Shehbaz Sheikh Sheila Shinzo Shirley Sidney Siegfried Sigmar Silvia Silvio Simon Simone Sofia Solomon Sonia Sonja Sophia Sophie Stanislav
  Stanley Stefan Stefanie Stefano Stella Stephan Stephanie Stephen Stepan Steve Steven Stewart Stuart Sue Sunil Suresh Susan Susanne Suzanne Sven
  Svetlana Sviatlana Sylvia Sylvie Tahir Tamara Tamim Tania Tanya Tara Tatiana Tayyip Ted Teresa Terry Thabo Theo Theodore Theresa Thierry
  Thomas Tibor Tim Timothy Timur Tina Tobias Todd Tom Tomas Tomasz Tomislav Tommy Toni Tony Toomas Tracy Travis Trevor Tsai Ulrich Umar Umberto
  Ursula Usha Uwe Vaclav Valentin Valentina Valeria Valerie Valery Vanessa Vasily Vera Vernon Veronica Vicente Victor Victoria Vijay Viktor
  Viktoria Vince Vincent Viola Virginia Vitali Vitaliy Vitaly Vivian Vlad Vladimir Vladislav Vladyslav Volodymyr Vsevolod Vyacheslav Walter
  Waltraud Wanda Warren Wayne Wendy Werner Wesley Wilfried Wilhelm Will William Willy Wilson Winston Wolfgang Wopke Xavier Xi Yair Yana
  Yann Yannis Yasser Yassir Yevgeny Yitzhak Yoav Yoko Yolanda Yoon Yoshihide Yousef Yuri Yuriy Yusuf Yves Yvette Yvonne Zachary Zahra Zainab
  Zarina Zhanna Zinaida Zoe Zoran Zuzana Zhang Wang Li Liu Chen Yang Zhao Huang Wu Zhou Hu Jiang Deng Nguyen Tran Pham
  `
    .trim()
    .split(/\s+/),
);
