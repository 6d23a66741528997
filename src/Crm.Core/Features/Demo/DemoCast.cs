namespace Crm.Core.Features.Demo;

/// <summary>The companies and people of the demo organization; all of them made up, with addresses that reach nobody.</summary>
internal static class DemoCast
{
    /// <summary>Name, domain, industry, city, country, employees.</summary>
    public static IReadOnlyList<DemoCompany> Companies { get; } =
        """
            Techverse Solutions|techverse.example|Software|Bengaluru|India|240
            FinEdge Capital|finedge.example|Financial services|Mumbai|India|520
            RetailWorks India|retailworks.example|Retail|Delhi|India|1300
            Creative Sutra|creativesutra.example|Design|Pune|India|45
            BuildSmart Infra|buildsmart.example|Construction|Hyderabad|India|860
            Kaveri Textiles|kaveritextiles.example|Manufacturing|Coimbatore|India|710
            Monsoon Foods|monsoonfoods.example|Food and beverages|Kochi|India|390
            Himalaya Logistics|himalayalogistics.example|Logistics|Chandigarh|India|1150
            Saffron Hotels|saffronhotels.example|Hospitality|Jaipur|India|2100
            Saffron Hotels Goa|goa.saffronhotels.example|Hospitality|Panaji|India|180
            Saffron Hotels Udaipur|udaipur.saffronhotels.example|Hospitality|Udaipur|India|140
            BlueLotus Health|bluelotus.example|Healthcare|Chennai|India|640
            BlueLotus Diagnostics|diagnostics.bluelotus.example|Healthcare|Chennai|India|210
            Peacock Media|peacockmedia.example|Media|Mumbai|India|95
            Indus Robotics|indusrobotics.example|Manufacturing|Bengaluru|India|130
            Greenfield Agro|greenfieldagro.example|Agriculture|Nagpur|India|275
            Sunrise Academy|sunriseacademy.example|Education|Mysuru|India|320
            Ganga Power|gangapower.example|Energy|Varanasi|India|980
            Ganga Solar|solar.gangapower.example|Energy|Lucknow|India|160
            Nimbus Cloud|nimbuscloud.example|Software|Bengaluru|India|410
            Orchid Interiors|orchidinteriors.example|Design|Mumbai|India|38
            Deccan Motors|deccanmotors.example|Automotive|Pune|India|1750
            Deccan Motors Parts|parts.deccanmotors.example|Automotive|Pune|India|420
            Coromandel Shipping|coromandel.example|Logistics|Visakhapatnam|India|890
            Lotus Legal|lotuslegal.example|Legal|Delhi|India|62
            Vista Realty|vistarealty.example|Real estate|Gurugram|India|145
            Quill Publishing|quillpublishing.example|Media|Kolkata|India|88
            Banyan Insurance|banyaninsurance.example|Financial services|Mumbai|India|1420
            Crestline Consulting|crestline.example|Consulting|Delhi|India|230
            Terracotta Kitchens|terracottakitchens.example|Manufacturing|Ahmedabad|India|115
            Mango Mobile|mangomobile.example|Telecommunications|Noida|India|760
            Pinewood Schools|pinewoodschools.example|Education|Dehradun|India|540
            Silverline Pharma|silverlinepharma.example|Pharmaceuticals|Hyderabad|India|1900
            Silverline Research|research.silverlinepharma.example|Pharmaceuticals|Hyderabad|India|240
            Amber Analytics|amberanalytics.example|Software|Chennai|India|74
            Harbour Foods|harbourfoods.example|Food and beverages|Mangaluru|India|330
            Kite Travel|kitetravel.example|Travel|Ahmedabad|India|120
            Summit Sports|summitsports.example|Retail|Shimla|India|58
            Northgate Bank|northgatebank.example|Financial services|Mumbai|India|5200
            Northgate Leasing|leasing.northgatebank.example|Financial services|Mumbai|India|310
            Jasmine Wellness|jasminewellness.example|Healthcare|Thiruvananthapuram|India|66
            Ironbridge Steel|ironbridge.example|Manufacturing|Jamshedpur|India|3400
            Meridian Events|meridianevents.example|Events|Goa|India|41
            Copper Leaf Studio|copperleaf.example|Design|Bengaluru|India|24
            Aurora Lighting|auroralighting.example|Manufacturing|Vadodara|India|205
            Westbrook GmbH|westbrook.example|Software|Berlin|Germany|180
            Alpenblick Hotels|alpenblick.example|Hospitality|Munich|Germany|290
            Nordlys Energi|nordlys.example|Energy|Oslo|Norway|470
            Maison Verte|maisonverte.example|Retail|Lyon|France|150
            Thames Partners|thamespartners.example|Consulting|London|United Kingdom|340
            Harrow and Finch|harrowfinch.example|Legal|London|United Kingdom|85
            Lagos Freight|lagosfreight.example|Logistics|Lagos|Nigeria|260
            Marina Bay Labs|marinabaylabs.example|Software|Singapore|Singapore|97
            Kangaroo Coffee|kangaroocoffee.example|Food and beverages|Melbourne|Australia|135
            Prairie Health|prairiehealth.example|Healthcare|Chicago|United States|1600
            Redwood Software|redwood.example|Software|Seattle|United States|730
            Cedar Point Capital|cedarpoint.example|Financial services|Toronto|Canada|190
            Andes Outdoor|andesoutdoor.example|Retail|Santiago|Chile|110
            Desert Rose Trading|desertrose.example|Retail|Dubai|United Arab Emirates|225
            Sakura Precision|sakuraprecision.example|Manufacturing|Osaka|Japan|610
            """.Split('\n').Select(line => line.Trim().Split('|')).Select(c => new DemoCompany(
            c[0],
            c[1],
            c[2],
            c[3],
            c[4],
            int.Parse(c[5], System.Globalization.CultureInfo.InvariantCulture)
        )).ToList();

    public static IReadOnlyList<string> FirstNames { get; } =
        Words(
            """
            Aarav Priya Rahul Sneha Mohan Ananya Vikram Meera Arjun Kavya Rohan Ishita Sanjay
            Divya Nikhil Pooja Karthik Lakshmi Aditya Nandini Farhan Zara Imran Ayesha Gurpreet Simran
            Joseph Maria David Anna Lukas Sophie Jonas Emma Oliver Charlotte Chidi Amara Wei
            Mei Kenji Yuki Carlos Lucía Omar Leila Noah Olivia Liam Zoë
            """
        );

    public static IReadOnlyList<string> LastNames { get; } =
        Words(
            """
            Sharma Menon Goyal Kulkarni Rao Iyer Nair Patel Reddy Kapoor Mehta Joshi Desai
            Banerjee Chatterjee Pillai Verma Gupta Shetty Bhatt Khan Sheikh Ansari Singh Gill Fernandes
            Thomas Schmidt Müller Bauer Weber Dubois Laurent Smith Clarke Bennett Okafor Adeyemi Tan
            Lim Sato Tanaka Rojas Muñoz Haddad Nasser Campbell Walker Fraser Silva
            """
        );

    /// <summary>Title and department, from the top of a company down.</summary>
    public static IReadOnlyList<(string Title, string Department)> Positions { get; } =
    [
        ("Managing Director", "Management"),
        ("Head of Purchasing", "Purchasing"),
        ("Operations Manager", "Operations"),
        ("Office Manager", "Administration"),
        ("Chief Financial Officer", "Finance"),
        ("Facilities Lead", "Operations"),
        ("IT Manager", "IT"),
        ("Marketing Manager", "Marketing"),
    ];

    private static List<string> Words(string text) =>
        [.. text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A company of the demo.</summary>
internal sealed record DemoCompany(string Name, string Domain, string Industry, string City, string Country, int Employees)
{
    /// <summary>"Saffron Hotels Goa" belongs to "Saffron Hotels": its domain stands below the parent's.</summary>
    public string? ParentDomain =>
        Domain.Count(c => c == '.') > 1 ? Domain[(Domain.IndexOf('.', StringComparison.Ordinal) + 1)..] : null;
}
