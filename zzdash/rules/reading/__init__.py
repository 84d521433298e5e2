"""The word lists and patterns by which articles are read: each TOML file here as a typed record, loaded once.

lexicon.companies().endings.company        # ('有限责任公司', '股份有限公司', …)
"""
