Console.WriteLine("adcontrol");
