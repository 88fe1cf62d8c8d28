using System.Security.Cryptography;
using System.Text.Json;
using KubeLabs.SchemaGenerator;

if (args is not [var facts, var output])
{
    Console.Error.WriteLine("usage: KubeLabs.SchemaGenerator FACTS.json src/KubeLabs.ApiServer/Schema/schema.bin");
    return 2;
}

var bytes = File.ReadAllBytes(facts);
using var document = JsonDocument.Parse(bytes);
var file = new SchemaWriter(document.RootElement).Write(SHA256.HashData(bytes));
File.WriteAllBytes(output, file);
Console.WriteLine($"{output}: {file.Length} bytes");
return 0;
