Clientela.start()
