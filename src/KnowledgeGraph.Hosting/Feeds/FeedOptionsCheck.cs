using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.Hosting.Feeds;

/// <summary>Refuses wrong feed settings at the start, not at the first fetch.</summary>
internal sealed class FeedOptionsCheck : IValidateOptions<ServeOptions>
{
    public ValidateOptionsResult Validate(string? name, ServeOptions options)
    {
        var problems = new List<ValidationResult>();
        Validator.TryValidateObject(options.Feeds, new ValidationContext(options.Feeds), problems, validateAllProperties: true);
        var wrong = options.Feeds.Addresses
            .Where(address => !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            .Select(address => $"'{address}' is no feed to fetch; write for example https://news.example/rss.");
        List<string> all = [.. problems.Select(problem => problem.ErrorMessage ?? "a feed setting is wrong"), .. wrong];
        return all.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(all);
    }
}
