print("clientela")
