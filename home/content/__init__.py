"""Loads the programme's facts and texts from content/*.yaml into the database, and takes the demonstration out again.

files → schema → shapes    reading and checking; a mistake names its file, key and what is wrong
dates                      «через шесть дней, в субботу» → a date
fingerprint → keeper       what is ours to change and what belongs to an editor
catalogue, pages, …        one module a kind of content
loader, demo               the two commands
"""
